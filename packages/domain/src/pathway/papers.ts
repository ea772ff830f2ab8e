import type { CalendarDay } from '../core/calendar'
import type { EvidenceStatus } from '../evidence/inputs'
import type { Criterion } from './criterion'

/** One paper as the rules see it. `verifiedOn` is the day of the decision; null while there is none. */
export type EvidenceFact = {
  id: string
  criterionId: string
  productId: string | null
  status: EvidenceStatus
  issuedOn: CalendarDay | null
  expiresOn: CalendarDay | null
  verifiedOn: CalendarDay | null
}

type PapersOfCase = { evidence: readonly EvidenceFact[]; mainProductId: string | null; asOf: CalendarDay }

/**
 * The papers of a criterion: for a criterion per product, those of the main product only.
 * What was verified after the day of the question is still waiting on it.
 */
export function papersFor(
  criterion: Pick<Criterion, 'id' | 'perProduct'>,
  knowledge: PapersOfCase,
): EvidenceFact[] {
  return knowledge.evidence
    .filter((paper) => paper.criterionId === criterion.id)
    .filter(
      (paper) =>
        !criterion.perProduct || (paper.productId !== null && paper.productId === knowledge.mainProductId),
    )
    .map((paper) =>
      paper.status === 'verified' && isAfter(paper.verifiedOn, knowledge.asOf)
        ? { ...paper, status: 'waiting' }
        : paper,
    )
}

const isAfter = (day: CalendarDay | null, asOf: CalendarDay): boolean => day !== null && day > asOf
export const isPast = (lastDay: CalendarDay | null, asOf: CalendarDay): boolean =>
  lastDay !== null && lastDay < asOf
export const wasExpiredWhenVerified = ({ expiresOn, verifiedOn }: EvidenceFact): boolean =>
  expiresOn !== null && verifiedOn !== null && expiresOn < verifiedOn

/** Longest validity first, then the newest paper, then the id: the choice never depends on the order of the list. */
export function byValidity(a: EvidenceFact, b: EvidenceFact): number {
  const [endA, endB] = [a.expiresOn ?? '9999-12-31', b.expiresOn ?? '9999-12-31']
  if (endA !== endB) return endA < endB ? 1 : -1
  const [fromA, fromB] = [a.issuedOn ?? '', b.issuedOn ?? '']
  if (fromA !== fromB) return fromA < fromB ? 1 : -1
  return a.id < b.id ? -1 : 1
}
