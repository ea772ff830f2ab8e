import { addDays, calendarDay, foldName, id, instant, type ListCasesInput } from '@titian/domain'
import type { CasePage, StoredStrip } from '@titian/db'
import { z } from 'zod'
import { actAfter, decodeCursor, encodeCursor, type HotContext } from '../../../core'
import { hasFreshStrip, renewStrips } from '../../readiness'
import { stageOf } from './case-rows'

const farPast = '0001-01-01'

/** The office's list: what the caller may see, filtered, sorted, with its total, paged by key. */
export const listCases = async (ctx: HotContext, { cursor, withoutVisitDays, ...list }: ListCasesInput) => {
  const { hot, token, today, now } = ctx
  const found = await hot.caseList(token, {
    ...list,
    text: foldName(list.text),
    idleSince: withoutVisitDays === null ? null : addDays(today, -withoutVisitDays),
    after: decodeCursor<[string | number, string]>(cursor, z.tuple([keyShapes[list.sort], id])) ?? null,
  })
  if (!found) throw new Error('a list is never nothing')
  const page = found.rows
  const moment = { today, rules: found.rules }
  const stale = page.filter((row) => !hasFreshStrip(row, moment))
  const renewed =
    stale.length === 0
      ? new Map<string, StoredStrip>()
      : await actAfter(ctx, ({ tx, actor }) => renewStrips(tx, actor.region, stale, moment))
  const last = page.at(-1)
  return {
    cases: page.flatMap((row) => {
      const strip = hasFreshStrip(row, moment) ? row.strip : renewed.get(row.caseId)
      return strip ? [viewRow(row, strip)] : []
    }),
    total: found.total,
    asOf: now.toISOString(),
    nextCursor: found.hasMore && last ? encodeCursor([keyOf(list.sort, last), last.caseId]) : null,
  }
}

const viewRow = (
  { mentor, openedAt: _openedAt, factsVersion: _factsVersion, nameKey: _nameKey, ...row }: Row,
  strip: NonNullable<Row['strip']>,
) => ({
  ...row,
  productName: row.productName ?? '',
  ...stageOf(row.stage, strip),
  mentorId: mentor?.id ?? null,
  mentorName: mentor?.name ?? null,
  isMentorInactive: mentor?.status === 'disabled',
})

type Row = CasePage['rows'][number]

const keyShapes = {
  name: z.string().regex(/^[\p{L}\p{N} ]*$/u),
  lastVisit: z.union([z.literal(farPast), calendarDay]),
  stage: z.int().min(0).max(99),
  openedAt: instant,
} as const satisfies Record<ListCasesInput['sort'], z.ZodType<string | number>>

const keyOf = (sort: ListCasesInput['sort'], row: Row) =>
  ({
    name: row.nameKey,
    lastVisit: row.lastVisitDay ?? farPast,
    stage: row.stage,
    openedAt: row.openedAt,
  })[sort]
