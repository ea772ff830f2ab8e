import { expect, it } from 'vitest'
import type { CriterionAssessment } from './assess-criterion'
import { wasHeldAtEntry } from './held-at-entry'

const met = (issuedOn: string | null): CriterionAssessment => ({
  criterionId: 'industri.nib',
  version: 1,
  stageNumber: 3,
  position: 1,
  title: 'NIB',
  titleForHer: 'NIB',
  kind: 'gate',
  isPrivate: false,
  state: 'met',
  plank: 'met',
  reason: 'verified',
  holdsBack: false,
  stillHolds: true,
  evidence: {
    id: 'paper',
    criterionId: 'industri.nib',
    productId: null,
    status: 'verified',
    issuedOn,
    expiresOn: null,
    verifiedOn: '2026-02-01',
  },
  grace: null,
  unknownFacts: [],
  verifier: 'VD',
  citation: 'PP 28/2025',
  mark: 'R2',
})

const stage = (...criteria: CriterionAssessment[]) => ({
  number: 3,
  key: 'berizin',
  name: 'Berizin',
  isVerifiedFunnel: true,
  isComplete: true,
  stillHolds: true,
  criteria,
})

it('a stage whose papers are all older than the enrolment was hers before', () => {
  expect(wasHeldAtEntry(stage(met('2025-12-31'), met('2024-01-01')), '2026-01-01')).toBe(true)
})

it.each([
  ['issued on the day of enrolment', '2026-01-01'],
  ['without a date', null],
])('one paper %s makes it reached since', (_, issuedOn) => {
  expect(wasHeldAtEntry(stage(met('2025-12-31'), met(issuedOn)), '2026-01-01')).toBe(false)
})

it('a stage that no paper proves was never held at entry', () => {
  expect(wasHeldAtEntry(stage(), '2026-01-01')).toBe(false)
  expect(wasHeldAtEntry({ ...stage(met('2025-12-31')), isVerifiedFunnel: false }, '2026-01-01')).toBe(false)
})
