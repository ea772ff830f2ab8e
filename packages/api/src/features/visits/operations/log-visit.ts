import {
  canDo,
  DomainError,
  notFound,
  readVisitClock,
  type LogVisitInput,
  type VisitClock,
  type VisitDoubt,
} from '@titian/domain'
import { visitQuarantine } from '@titian/db'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { advanceStage } from '../../readiness'
import { findVisitTarget, type BelowCase } from '../find-visit-target'
import { keepVisit } from '../keep-visit'
import { logVisitOutput } from '../outputs'
import { receiptCode } from '../receipt-code'

// An assignment is trusted for visits of the last thirty days by the server's clock (security.md §3.1, rule 4).
const trustedAge = 30 * 24 * 60 * 60 * 1000
// A visit that begins later than this has not happened yet (security.md F11): kept for a second look, never counted.
const clockTolerance = 5 * 60 * 1000

/**
 * Logs an assistance visit, now or days after it was made. It never refuses a time: both clocks are kept and
 * differences become flags. Outside the author's assignment the visit goes to the office's quarantine, whole.
 * @throws DomainError NOT_FOUND for a case that never was hers; CONFLICT `id_already_used`
 */
export const logVisit = (ctx: OperationContext, input: LogVisitInput) =>
  receiveAction(
    ctx,
    'visits.log',
    input,
    (stored) => logVisitOutput.parse(stored),
    async () => {
      const { tx, actor, now } = ctx
      const clock = readVisitClock(new Date(input.startedAt), new Date(input.sentAt), now)
      const found = await findVisitTarget(tx, input.caseId, clock.correctedStart)
      if (!found) throw notFound()
      if (input.condition === 'berhenti_sementara' && input.pauseReason === null) {
        throw new DomainError(
          'BAD_INPUT',
          'pause_reason_missing',
          'Pilih sebab berhenti sementara.',
          'pauseReason',
        )
      }
      const age = now.getTime() - clock.correctedStart.getTime()
      const doubt =
        age > trustedAge
          ? 'older_than_30_days'
          : age < -clockTolerance
            ? 'not_yet_happened'
            : !found.wasAssigned || !canDo(found.status, 'logVisit')
              ? 'outside_assignment'
              : null
      if (doubt !== null) return quarantine(ctx, input, found.belowCase, clock, doubt)

      const flags = await keepVisit(
        tx,
        input,
        { regencyCode: actor.region, authorId: actor.id, ...found.belowCase },
        { ...clock, receivedAt: now },
      )
      await recordAudit(ctx, {
        action: 'visit.log',
        subject: { kind: 'visit', id: input.id },
        caseId: input.caseId,
        womanId: found.belowCase.womanId,
        after: { mode: input.mode, condition: input.condition, flags },
        deviceAt: new Date(input.startedAt),
      })
      const stage = await advanceStage(ctx, input.caseId, { kind: 'visit', id: input.id })
      return {
        visitId: input.id,
        receiptCode: receiptCode(input.id),
        isQuarantined: false,
        stage,
        flags,
      }
    },
  )

const quarantine = async (
  ctx: OperationContext,
  input: LogVisitInput,
  belowCase: BelowCase,
  clock: VisitClock,
  reason: VisitDoubt,
) => {
  await ctx.tx.insert(visitQuarantine).values({
    id: input.id,
    regencyCode: ctx.actor.region,
    ...belowCase,
    authorId: ctx.actor.id,
    body: input,
    reason,
    startedAt: clock.correctedStart,
    receivedAt: ctx.now,
    resolution: '',
  })
  await recordAudit(ctx, {
    action: 'visit.quarantine',
    subject: { kind: 'visit', id: input.id },
    caseId: input.caseId,
    womanId: belowCase.womanId,
    after: { reason },
    deviceAt: new Date(input.startedAt),
  })
  return {
    visitId: input.id,
    receiptCode: receiptCode(input.id),
    isQuarantined: true,
    stage: 0,
    flags: clock.flags,
  }
}
