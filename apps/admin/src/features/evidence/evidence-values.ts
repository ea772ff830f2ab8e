import { submitEvidenceInput, type SubmitEvidenceInput } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { readDraft } from '../../shared/form/draft'
import type { Answers } from '../../shared/use-me'

export type PaperCase = Answers['cases']['get']
export type PaperCriterion = Answers['reference']['pathways']['pathways'][number]['criteria'][number]
export type EvidenceValues = z.input<typeof submitEvidenceInput>

const blankEvidence = (record: PaperCase, criterion: PaperCriterion): SubmitEvidenceInput => ({
  id: uuidv7(),
  caseId: record.caseId,
  sentAt: new Date().toISOString(),
  criterionId: criterion.id,
  productId: criterion.perProduct
    ? (record.enterprise.products.find(({ isMain }) => isMain)?.id ?? null)
    : null,
  type: criterion.evidenceTypes[0]?.id ?? '',
  number: null,
  issuedOn: null,
  expiresOn: null,
  facilitatedBy: 'pendamping',
  fileIds: [],
  note: '',
})

/** Where this tab keeps an unfinished paper and the names of its files. */
export const draftKeys = (caseId: string, criterionId: string) => ({
  values: `bukti.${caseId}.${criterionId}`,
  files: `berkas.${caseId}.${criterionId}`,
})

const isField = (name: string): name is keyof EvidenceValues => name in submitEvidenceInput.shape

/** The blank paper with whatever this tab still remembers of an unfinished one. */
export const startEvidence = (record: PaperCase, criterion: PaperCriterion): EvidenceValues => ({
  ...blankEvidence(record, criterion),
  ...readDraft<EvidenceValues>(
    draftKeys(record.caseId, criterion.id).values,
    Object.keys(submitEvidenceInput.shape).filter(isField),
  ),
})
