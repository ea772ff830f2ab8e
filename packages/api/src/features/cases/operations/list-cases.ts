import { addDays, calendarDay, foldName, id, instant, type ListCasesInput } from '@titian/domain'
import { assistanceCase, enterprise, woman } from '@titian/db'
import { and, asc, count, desc, eq, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { decodeCursor, encodeCursor, type OperationContext } from '../../../core'
import { assessCases, stageNameOf, viewStrip } from '../../readiness'
import { rowFields, selectCaseRows } from './case-rows'

const farPast = '0001-01-01'

const sortKeys = {
  name: sql`${woman.nameKey} collate "C"`,
  lastVisit: sql`coalesce(${assistanceCase.lastVisitDay}, ${farPast}::date)`,
  stage: sql`${assistanceCase.stage}`,
  openedAt: sql`${assistanceCase.openedAt}`,
} as const satisfies Record<ListCasesInput['sort'], SQL>

const keyCasts = {
  name: sql`text`,
  lastVisit: sql`date`,
  stage: sql`int`,
  openedAt: sql`timestamptz`,
} as const satisfies Record<ListCasesInput['sort'], SQL>

/** The office's list: what the caller may see, filtered, sorted, with its total, paged by key. */
export const listCases = async (ctx: OperationContext, input: ListCasesInput) => {
  const { tx, actor, today, now } = ctx
  const filter = filterOf(input, today)
  const sortKey = sortKeys[input.sort]
  const direction = input.descending ? desc : asc
  const rows = await selectCaseRows(ctx, and(filter, after(input)))
    .orderBy(direction(sortKey), direction(assistanceCase.id))
    .limit(input.limit + 1)
  const page = rows.slice(0, input.limit)
  const [total] = await tx
    .select({ n: count() })
    .from(assistanceCase)
    .innerJoin(
      woman,
      and(eq(woman.id, assistanceCase.womanId), eq(woman.regencyCode, assistanceCase.regencyCode)),
    )
    .innerJoin(
      enterprise,
      and(
        eq(enterprise.id, assistanceCase.enterpriseId),
        eq(enterprise.regencyCode, assistanceCase.regencyCode),
      ),
    )
    .where(and(eq(assistanceCase.regencyCode, actor.region), filter))
  const assessed = await assessCases(
    tx,
    actor.region,
    page.map(({ caseId }) => caseId),
    today,
  )
  const last = page.at(-1)
  return {
    cases: page.flatMap((row) => {
      const known = assessed.get(row.caseId)
      if (!known) return []
      const strip = viewStrip(known.readiness, row.stage)
      return [
        {
          ...rowFields(row),
          stageName: stageNameOf(known.readiness, row.stage),
          districtName: row.districtName,
          mentorId: row.mentorId,
          mentorName: row.mentorName,
          isMentorInactive: row.mentorStatus === 'disabled',
          strip,
        },
      ]
    }),
    total: total?.n ?? 0,
    asOf: now.toISOString(),
    nextCursor:
      rows.length > input.limit && last ? encodeCursor([keyOf(input.sort, last), last.caseId]) : null,
  }
}

const keyShapes = {
  name: z.string().regex(/^[\p{L}\p{N} ]*$/u),
  lastVisit: z.union([z.literal(farPast), calendarDay]),
  stage: z.int().min(0).max(99),
  openedAt: instant,
} as const satisfies Record<ListCasesInput['sort'], z.ZodType<string | number>>

const keyOf = (
  sort: ListCasesInput['sort'],
  row: { nameKey: string; lastVisitDay: string | null; stage: number; openedAt: Date },
) =>
  ({
    name: row.nameKey,
    lastVisit: row.lastVisitDay ?? farPast,
    stage: row.stage,
    openedAt: row.openedAt.toISOString(),
  })[sort]

const after = (input: ListCasesInput): SQL | undefined => {
  const position = decodeCursor<(string | number)[]>(input.cursor, z.tuple([keyShapes[input.sort], id]))
  if (!position) return undefined
  const [key, caseId] = position
  const sign = input.descending ? sql`<` : sql`>`
  return sql`(${sortKeys[input.sort]}, ${assistanceCase.id}) ${sign} (${key}::${keyCasts[input.sort]}, ${caseId}::uuid)`
}

const filterOf = (input: ListCasesInput, today: string): SQL | undefined => {
  const text = foldName(input.text)
  const idleSince = input.withoutVisitDays === null ? null : addDays(today, -input.withoutVisitDays)
  return and(
    text === ''
      ? undefined
      : or(sql`strpos(${woman.nameKey}, ${text}) > 0`, sql`strpos(${enterprise.nameKey}, ${text}) > 0`),
    input.status === null ? isNull(assistanceCase.closedAt) : eq(assistanceCase.status, input.status),
    input.stage === null ? undefined : eq(assistanceCase.stage, input.stage),
    input.districtCode === null ? undefined : eq(assistanceCase.districtCode, input.districtCode),
    input.villageCode === null ? undefined : eq(assistanceCase.villageCode, input.villageCode),
    input.mentorId === null ? undefined : eq(assistanceCase.caseMentorId, input.mentorId),
    idleSince === null
      ? undefined
      : and(
          ne(assistanceCase.status, 'jeda'),
          sql`coalesce(${assistanceCase.lastVisitDay}, (${assistanceCase.openedAt} at time zone 'Asia/Makassar')::date) < ${idleSince}::date`,
        ),
  )
}
