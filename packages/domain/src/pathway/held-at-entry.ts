import type { CalendarDay } from '../core/calendar'
import type { StageAssessment } from './readiness'

/**
 * Status at entry (C9): whether every paper that a stage of the verified funnel rests on was issued before the day
 * she was enrolled. A paper without a date is not older.
 */
export const wasHeldAtEntry = (stage: StageAssessment, openedOn: CalendarDay): boolean => {
  const proofs = stage.criteria.filter(
    ({ kind, state, reason }) => kind !== 'advice' && state === 'met' && reason !== 'computed',
  )
  return (
    stage.isVerifiedFunnel &&
    proofs.length > 0 &&
    proofs.every(
      ({ evidence }) => evidence !== null && evidence.issuedOn !== null && evidence.issuedOn < openedOn,
    )
  )
}
