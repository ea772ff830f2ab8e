import {
  DomainError,
  notFound,
  readVisitClock,
  receiptCode,
  type LogVisitInput,
  type VisitDoubt,
} from '@titian/domain'
import { receivedAction } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { actAfter, bodyHashOf, idAlreadyUsed, type HotContext } from '../../../core'
import { advanceStage } from '../../readiness'
import type { logVisitOutput } from '../outputs'

type Logged = z.infer<typeof logVisitOutput>

// An assignment is trusted for visits of the last thirty days by the server's clock (security.md §3.1, rule 4).
const trustedAge = 30 * 24 * 60 * 60 * 1000
// A visit that begins later than this has not happened yet (security.md F11): kept for a second look, never counted.
const clockTolerance = 5 * 60 * 1000

/**
 * Logs an assistance visit, now or days after it was made. It never refuses a time: both clocks are kept and
 * differences become flags. Outside the author's assignment the visit goes to the office's quarantine, whole.
 * @throws DomainError NOT_FOUND for a case that never was hers; CONFLICT `id_already_used`
 */
export const logVisit = async (ctx: HotContext, form: LogVisitInput): Promise<Logged> => {
  if (form.condition === 'berhenti_sementara' && form.pauseReason === null) {
    throw new DomainError(
      'BAD_INPUT',
      'pause_reason_missing',
      'Pilih sebab berhenti sementara.',
      'pauseReason',
    )
  }
  const { correctedStart, ...clock } = readVisitClock(
    new Date(form.startedAt),
    new Date(form.sentAt),
    ctx.now,
  )
  const logged = await ctx.hot.visitLog(
    ctx.token,
    {
      form,
      bodyHash: bodyHashOf(ctx.services, form),
      receiptCode: receiptCode(form.id),
      startedAt: correctedStart,
      ...clock,
      doubt: doubtOf(ctx.now.getTime() - correctedStart.getTime()),
    },
    ctx.act,
  )
  if (!logged) throw notFound()
  if (logged.refused) throw idAlreadyUsed()
  return logged.mayOpenStage ? openStages(ctx, form, logged.result) : logged.result
}

const doubtOf = (age: number): VisitDoubt | null =>
  age > trustedAge ? 'older_than_30_days' : age < -clockTolerance ? 'not_yet_happened' : null

// The visit is kept; what it opens is decided before anyone is told so. A phone that got no answer asks again, and
// then this is done again too.
const openStages = (ctx: HotContext, { id, caseId }: LogVisitInput, logged: Logged): Promise<Logged> =>
  actAfter(ctx, async (act) => {
    const stage = await advanceStage(act, caseId, { kind: 'visit', id })
    if (stage <= logged.stage) return logged
    const result = { ...logged, stage }
    await act.tx
      .update(receivedAction)
      .set({ result })
      .where(and(eq(receivedAction.id, id), eq(receivedAction.regencyCode, act.actor.region)))
    return result
  })
