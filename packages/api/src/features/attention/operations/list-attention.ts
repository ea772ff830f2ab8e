import { daysBetween, logVisitInput, receiptCode, witaDay, type attentionListInput } from '@titian/domain'
import {
  area,
  assistanceCase,
  enterprise,
  messageSettlement,
  staff,
  visit,
  visitConfirmation,
  visitQuarantine,
  woman,
} from '@titian/db'
import { and, asc, eq, gt, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import { decodeCursor, encodeCursor, instantPosition, recordView, type OperationContext } from '../../../core'
import { describeVisit } from '../describe-visit'
import { isOpenMessage, isOpenVisit, messageVisit, settlementOfMessage } from '../open-items'
import type { attentionListOutput } from '../outputs'
import { countAttention } from './count-attention'

type Item = z.infer<typeof attentionListOutput>['items'][number] & { womanId: string }
type After = (at: PgColumn, id: PgColumn) => SQL | undefined

/** Visits that were set aside and messages of hers that nobody has answered, oldest first; each look is in her history. */
export const listAttention = async (
  ctx: OperationContext,
  { cursor, limit }: z.infer<typeof attentionListInput>,
) => {
  const [lastAt, lastId] = decodeCursor(cursor, instantPosition) ?? []
  const after: After = (at, id) =>
    lastAt !== undefined && lastId !== undefined
      ? or(gt(at, new Date(lastAt)), and(eq(at, new Date(lastAt)), gt(id, lastId)))
      : undefined
  const found = [
    ...(await openVisits(ctx, after, limit + 1)),
    ...(await openMessages(ctx, after, limit + 1)),
  ].sort((a, b) =>
    a.receivedAt === b.receivedAt ? (a.id < b.id ? -1 : 1) : a.receivedAt < b.receivedAt ? -1 : 1,
  )
  const items = found.slice(0, limit)
  for (const { caseId, womanId } of items) await recordView(ctx, caseId, womanId)
  const last = items.at(-1)
  return {
    items: items.map(({ womanId: _womanId, ...item }) => item),
    ...(await countAttention(ctx)),
    asOf: ctx.now.toISOString(),
    nextCursor: found.length > limit && last ? encodeCursor([last.receivedAt, last.id]) : null,
  }
}

const openVisits = async (ctx: OperationContext, after: After, limit: number): Promise<Item[]> => {
  const { tx, actor, now } = ctx
  const rows = await tx
    .select({
      id: visitQuarantine.id,
      authorId: visitQuarantine.authorId,
      startedAt: visitQuarantine.startedAt,
      receivedAt: visitQuarantine.receivedAt,
      doubt: visitQuarantine.reason,
      // What was recorded holds money, which the head does not read.
      body: actor.duty === 'verifier' ? visitQuarantine.body : sql<null>`null`,
      ...caseColumns,
    })
    .from(visitQuarantine)
    .innerJoin(assistanceCase, caseOf(visitQuarantine))
    .innerJoin(woman, womanOfCase)
    .innerJoin(enterprise, enterpriseOfCase)
    .innerJoin(area, eq(area.code, assistanceCase.villageCode))
    .innerJoin(
      staff,
      and(eq(staff.id, visitQuarantine.authorId), eq(staff.regencyCode, visitQuarantine.regencyCode)),
    )
    .where(and(isOpenVisit(ctx), after(visitQuarantine.receivedAt, visitQuarantine.id)))
    .orderBy(asc(visitQuarantine.receivedAt), asc(visitQuarantine.id))
    .limit(limit)
  return rows.map(({ authorId, startedAt, receivedAt, body, ...row }) => ({
    ...row,
    kind: 'visit',
    ...timesOf(ctx, startedAt, receivedAt),
    isOwn: authorId === actor.id,
    hasHappened: startedAt <= now,
    receiptCode: receiptCode(row.id),
    record: body === null ? null : describeVisit(logVisitInput.parse(body)),
  }))
}

const openMessages = async (ctx: OperationContext, after: After, limit: number): Promise<Item[]> => {
  const rows = await ctx.tx
    .select({
      id: visitConfirmation.id,
      text: visitConfirmation.note,
      startedAt: visit.startedAt,
      receivedAt: visitConfirmation.answeredAt,
      ...caseColumns,
    })
    .from(visitConfirmation)
    .innerJoin(visit, messageVisit)
    .leftJoin(messageSettlement, settlementOfMessage)
    .innerJoin(assistanceCase, caseOf(visitConfirmation))
    .innerJoin(woman, womanOfCase)
    .innerJoin(enterprise, enterpriseOfCase)
    .innerJoin(area, eq(area.code, assistanceCase.villageCode))
    .innerJoin(staff, and(eq(staff.id, visit.authorId), eq(staff.regencyCode, visit.regencyCode)))
    .where(and(isOpenMessage(ctx), after(visitConfirmation.answeredAt, visitConfirmation.id)))
    .orderBy(asc(visitConfirmation.answeredAt), asc(visitConfirmation.id))
    .limit(limit)
  return rows.map(({ startedAt, receivedAt, ...row }) => ({
    ...row,
    kind: 'message',
    ...timesOf(ctx, startedAt, receivedAt),
  }))
}

const timesOf = ({ today }: OperationContext, startedAt: Date, receivedAt: Date) => ({
  visitedAt: startedAt.toISOString(),
  receivedAt: receivedAt.toISOString(),
  waitingDays: daysBetween(witaDay(receivedAt), today),
})

const caseColumns = {
  caseId: assistanceCase.id,
  womanId: assistanceCase.womanId,
  name: woman.name,
  enterpriseName: enterprise.name,
  villageName: area.name,
  mentorName: staff.name,
}
const caseOf = (below: typeof visitQuarantine | typeof visitConfirmation) =>
  and(eq(assistanceCase.id, below.caseId), eq(assistanceCase.regencyCode, below.regencyCode))
const womanOfCase = and(
  eq(woman.id, assistanceCase.womanId),
  eq(woman.regencyCode, assistanceCase.regencyCode),
)
const enterpriseOfCase = and(
  eq(enterprise.id, assistanceCase.enterpriseId),
  eq(enterprise.regencyCode, assistanceCase.regencyCode),
)
