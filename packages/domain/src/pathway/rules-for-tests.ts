import { criterionSchema, type Criterion, type PathwayStage } from './criterion'
import type { EvidenceFact } from './papers'

/** A valid row of the rules; tests name only what they are about. */
export const criterionRow = (over: Partial<Criterion> = {}): Criterion =>
  criterionSchema.parse({
    id: 'industri.nib',
    version: 1,
    pathwayId: 'industri',
    stageNumber: 1,
    position: 1,
    title: 'NIB aktif',
    titleForHer: 'Punya NIB',
    opensForHer: 'Usaha Ibu tercatat resmi.',
    howForHer: 'Daftar di OSS bersama pendamping.',
    appliesWhen: { all: [] },
    kind: 'gate',
    proof: 'evidence',
    expression: null,
    evidenceTypes: ['nib'],
    numberKind: 'nib',
    needsIssueDate: true,
    canExpire: false,
    perProduct: false,
    isPrivate: false,
    graceMonths: null,
    graceAfter: null,
    verifier: 'VD',
    citation: 'PP 28/2025',
    mark: 'R2',
    validFrom: '2025-01-01',
    validTo: null,
    ...over,
  })

export const computedRow = (over: Partial<Criterion> = {}): Criterion =>
  criterionRow({
    proof: 'computed',
    evidenceTypes: [],
    numberKind: 'none',
    needsIssueDate: false,
    verifier: 'S',
    ...over,
  })

export const stageRow = (number: number): PathwayStage => ({
  pathwayId: 'industri',
  number,
  key: `stage-${number}`,
  name: `Tahap ${number}`,
  isVerifiedFunnel: number > 2,
  basis: 'program',
  validFrom: '2025-01-01',
  validTo: null,
})

export const paper = (over: Partial<EvidenceFact> = {}): EvidenceFact => ({
  id: '01',
  criterionId: 'industri.nib',
  productId: null,
  status: 'verified',
  issuedOn: '2026-01-05',
  expiresOn: null,
  verifiedOn: '2026-02-01',
  ...over,
})
