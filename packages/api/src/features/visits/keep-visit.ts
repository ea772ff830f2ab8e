import { salesRanges, witaDay, type LogVisitInput, type VisitClock, type VisitFlag } from '@titian/domain'
import { followUp, followUpReport, incomeRecord, visit, workforceRecord, type Tx } from '@titian/db'
import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { BelowCase } from './find-visit-target'

const overlapTolerance = 10 * 60 * 1000
const overlap = 'bertindih' satisfies VisitFlag

type Below = BelowCase & { regencyCode: string; authorId: string }
type Reading = Omit<VisitClock, 'flags'> & { flags: string[]; receivedAt: Date }

/**
 * Makes a visit count: the visit, its steps, its figures, and what it changes on its case. The transaction acts as
 * the author, whether she logs it herself or the office has accepted it. Returns the flags that it bears.
 */
export const keepVisit = async (
  tx: Tx,
  input: LogVisitInput,
  below: Below,
  { skewSeconds, correctedStart, flags, receivedAt }: Reading,
): Promise<string[]> => {
  const kept = (await overlapsAnother(tx, below, correctedStart)) ? [...flags, overlap] : flags
  await tx.insert(visit).values({
    id: input.id,
    ...below,
    mode: input.mode,
    deviceStartedAt: new Date(input.startedAt),
    deviceSentAt: new Date(input.sentAt),
    receivedAt,
    startedAt: correctedStart,
    skewSeconds,
    condition: input.condition,
    pauseReason: input.pauseReason,
    topics: input.topics,
    problems: input.problems,
    cause: input.cause,
    advice: input.advice,
    nextVisitOn: input.nextVisitOn,
    confirmationMethod: input.confirmation.method,
    absenceReason: input.confirmation.absenceReason,
    flags: kept,
  })
  await keepFollowUps(tx, input, below, { startedAt: correctedStart, receivedAt })
  await keepFigures(tx, input, below, witaDay(correctedStart))
  await tx.execute(sql`select app.note_visit(${input.id})`)
  return kept
}

// Women of one house may be visited together: the office is told, nobody is refused.
const overlapsAnother = async (
  tx: Tx,
  { regencyCode, authorId }: Below,
  startedAt: Date,
): Promise<boolean> => {
  const near = await tx
    .select({ id: visit.id })
    .from(visit)
    .where(
      and(
        eq(visit.regencyCode, regencyCode),
        eq(visit.authorId, authorId),
        gt(visit.startedAt, new Date(startedAt.getTime() - overlapTolerance)),
        lt(visit.startedAt, new Date(startedAt.getTime() + overlapTolerance)),
      ),
    )
    .limit(1)
  return near.length > 0
}

// An older step that the author can no longer see, or that is not this case's, is left as it is.
const keepFollowUps = async (
  tx: Tx,
  input: LogVisitInput,
  below: Below,
  { startedAt, receivedAt }: { startedAt: Date; receivedAt: Date },
) => {
  if (input.newFollowUps.length > 0) {
    await tx.insert(followUp).values(
      input.newFollowUps.map((step) => ({
        ...below,
        ...step,
        originVisitId: input.id,
        status: 'berjalan' as const,
        createdAt: receivedAt,
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
      .set({ status, settledAt: isSettled ? receivedAt : null })
      .where(and(own, eq(followUp.id, id)))
  }
}

const keepFigures = async (
  tx: Tx,
  { id: visitId, figures }: LogVisitInput,
  below: Below,
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
