import {
  canDo,
  caseStatuses,
  DomainError,
  keysOf,
  notFound,
  readVisitClock,
  salesRanges,
  witaDay,
  type LogVisitInput,
  type VisitFlag,
} from '@titian/domain'
import { followUp, followUpReport, incomeRecord, visit, visitQuarantine, workforceRecord } from '@titian/db'
import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { advanceStage } from '../../readiness'
import { logVisitOutput } from '../outputs'
import { receiptCode } from '../receipt-code'

// An assignment is trusted for visits of the last thirty days by the server's clock (security.md §3.1, rule 4).
const trustedAge = 30 * 24 * 60 * 60 * 1000
// A visit that begins later than this has not happened yet (security.md F11): kept for a second look, never counted.
const clockTolerance = 5 * 60 * 1000
const overlapTolerance = 10 * 60 * 1000
const overlap = 'bertindih' satisfies VisitFlag

const target = z.object({
  woman_id: z.string(),
  case_mentor_id: z.string().nullable(),
  status: z.enum(keysOf(caseStatuses)),
  was_assigned: z.boolean(),
})

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
      const { rows } = await tx.execute(
        sql`select * from app.visit_target(${input.caseId}, ${clock.correctedStart})`,
      )
      const [found] = z.array(target).parse(rows)
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
            : !found.was_assigned || !canDo(found.status, 'logVisit')
              ? 'outside_assignment'
              : null
      if (doubt !== null) return quarantine(ctx, input, clock.flags, doubt)

      const below = {
        regencyCode: actor.region,
        caseId: input.caseId,
        womanId: found.woman_id,
        authorId: actor.id,
        caseMentorId: found.case_mentor_id,
      }
      const flags = (await overlapsAnother(ctx, clock.correctedStart))
        ? [...clock.flags, overlap]
        : clock.flags
      await tx.insert(visit).values({
        id: input.id,
        ...below,
        mode: input.mode,
        deviceStartedAt: new Date(input.startedAt),
        deviceSentAt: new Date(input.sentAt),
        receivedAt: now,
        startedAt: clock.correctedStart,
        skewSeconds: clock.skewSeconds,
        condition: input.condition,
        pauseReason: input.pauseReason,
        topics: input.topics,
        problems: input.problems,
        cause: input.cause,
        advice: input.advice,
        nextVisitOn: input.nextVisitOn,
        confirmationMethod: input.confirmation.method,
        absenceReason: input.confirmation.absenceReason,
        flags,
      })
      await keepFollowUps(ctx, input, below, clock.correctedStart)
      await keepFigures(ctx, input, below, witaDay(clock.correctedStart))
      await tx.execute(sql`select app.note_visit(${input.id})`)
      await recordAudit(ctx, {
        action: 'visit.log',
        subject: { kind: 'visit', id: input.id },
        caseId: input.caseId,
        womanId: found.woman_id,
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

const quarantine = async (ctx: OperationContext, input: LogVisitInput, flags: string[], reason: string) => {
  await ctx.tx.insert(visitQuarantine).values({
    id: input.id,
    regencyCode: ctx.actor.region,
    authorId: ctx.actor.id,
    body: input,
    reason,
    receivedAt: ctx.now,
    resolvedAt: null,
  })
  await recordAudit(ctx, {
    action: 'visit.quarantine',
    subject: { kind: 'visit', id: input.id },
    caseId: input.caseId,
    deviceAt: new Date(input.startedAt),
  })
  return { visitId: input.id, receiptCode: receiptCode(input.id), isQuarantined: true, stage: 0, flags }
}

// Women of one house may be visited together: the office is told, nobody is refused.
const overlapsAnother = async ({ tx, actor }: OperationContext, startedAt: Date): Promise<boolean> => {
  const near = await tx
    .select({ id: visit.id })
    .from(visit)
    .where(
      and(
        eq(visit.regencyCode, actor.region),
        eq(visit.authorId, actor.id),
        gt(visit.startedAt, new Date(startedAt.getTime() - overlapTolerance)),
        lt(visit.startedAt, new Date(startedAt.getTime() + overlapTolerance)),
      ),
    )
    .limit(1)
  return near.length > 0
}

type BelowCase = {
  regencyCode: string
  caseId: string
  womanId: string
  authorId: string
  caseMentorId: string | null
}

// An older step that the author can no longer see, or that is not this case's, is left as it is.
const keepFollowUps = async (
  { tx, now }: OperationContext,
  input: LogVisitInput,
  below: BelowCase,
  startedAt: Date,
) => {
  if (input.newFollowUps.length > 0) {
    await tx.insert(followUp).values(
      input.newFollowUps.map((step) => ({
        ...below,
        ...step,
        originVisitId: input.id,
        status: 'berjalan' as const,
        createdAt: now,
        settledAt: null,
      })),
    )
  }
  if (input.followUps.length === 0) return
  const own = and(eq(followUp.regencyCode, below.regencyCode), eq(followUp.caseId, below.caseId))
  const known = await tx
    .select({ id: followUp.id })
    .from(followUp)
    .where(
      and(
        own,
        inArray(
          followUp.id,
          input.followUps.map(({ id }) => id),
        ),
      ),
    )
  const reports = input.followUps.filter(({ id }) => known.some((step) => step.id === id))
  if (reports.length === 0) return
  await tx.insert(followUpReport).values(
    reports.map(({ id, status }) => ({
      id: uuidv7(),
      ...below,
      followUpId: id,
      visitId: input.id,
      status,
    })),
  )
  // A report that comes late is kept, but the step stays as the newest visit left it.
  const newer = await tx
    .select({ id: followUpReport.followUpId })
    .from(followUpReport)
    .innerJoin(visit, eq(visit.id, followUpReport.visitId))
    .where(
      and(
        eq(followUpReport.regencyCode, below.regencyCode),
        eq(followUpReport.caseId, below.caseId),
        gt(visit.startedAt, startedAt),
      ),
    )
  const settledLater = new Set(newer.map(({ id }) => id))
  for (const { id, status } of reports.filter((report) => !settledLater.has(report.id))) {
    const isSettled = status === 'selesai' || status === 'batal'
    await tx
      .update(followUp)
      .set({ status, settledAt: isSettled ? now : null })
      .where(and(own, eq(followUp.id, id)))
  }
}

const keepFigures = async (
  { tx }: OperationContext,
  { id: visitId, figures }: LogVisitInput,
  below: BelowCase,
  recordedOn: string,
) => {
  if (figures?.salesPerDay) {
    const range = salesRanges[figures.salesPerDay]
    await tx.insert(incomeRecord).values({
      id: uuidv7(),
      ...below,
      visitId,
      recordedOn,
      week: figures.week,
      rangeKey: figures.salesPerDay,
      fromRupiah: range.from,
      toRupiah: range.to,
    })
  }
  if (figures?.workforce) {
    await tx
      .insert(workforceRecord)
      .values({ id: uuidv7(), ...below, visitId, recordedOn, ...figures.workforce })
  }
}
