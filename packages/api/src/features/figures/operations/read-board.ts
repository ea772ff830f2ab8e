import { daysBetween, figureWindows, notFound, provinceRegion } from '@titian/domain'
import { area, stage } from '@titian/db'
import { asc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { OperationContext } from '../../../core'

const row = z.object({
  area_code: z.string(),
  area_name: z.string(),
  open_cases: z.number(),
  stages: z.record(z.string(), z.number()),
  visits: z.number(),
  without_visit: z.number(),
  ikm_verified: z.number(),
  ikm_risen: z.number(),
  ikm_at_entry: z.number(),
  licensed: z.number(),
  waiting: z.number(),
  oldest_waiting: z.string().nullable(),
  other_pathways: z.number(),
})
type Row = z.infer<typeof row>

/** Regencies of the province (`null`) or districts of one regency, exact at this moment, with their sum. @throws DomainError NOT_FOUND */
export const readBoard = async ({ tx, today, now }: OperationContext, regencyCode: string | null) => {
  const scopeCode = regencyCode ?? provinceRegion
  const [scope] = await tx
    .select({ code: area.code, name: area.name })
    .from(area)
    .where(eq(area.code, scopeCode))
  if (!scope) throw notFound()
  const { rows } = await tx.execute(
    sql`select * from app.figures_by_area(${regencyCode}, ${today}, ${figureWindows.visits}, ${figureWindows.withoutVisit})`,
  )
  const counted = z.array(row).parse(rows)
  const names = await tx
    .select({ number: stage.number, name: stage.name })
    .from(stage)
    .where(eq(stage.pathwayId, 'industri'))
    .orderBy(asc(stage.number))
  const view = (counts: Row) => viewRow(counts, names, today)
  return { scope, asOf: now.toISOString(), total: view(sumOf(scope, counted)), rows: counted.map(view) }
}

const viewRow = (counts: Row, names: { number: number; name: string }[], today: string) => ({
  areaCode: counts.area_code,
  areaName: counts.area_name,
  openCases: counts.open_cases,
  stages: [{ number: 0, name: 'Baru' }, ...names].map(({ number, name }) => ({
    stage: number,
    name,
    count: counts.stages[number] ?? 0,
  })),
  visits90: counts.visits,
  withoutVisit60: counts.without_visit,
  shareWithoutVisit60: counts.open_cases === 0 ? null : counts.without_visit / counts.open_cases,
  licensed: counts.licensed,
  ikmVerified: counts.ikm_verified,
  ikmRisen: counts.ikm_risen,
  ikmAtEntry: counts.ikm_at_entry,
  waiting: counts.waiting,
  oldestWaitingDays: counts.oldest_waiting === null ? null : daysBetween(counts.oldest_waiting, today),
  otherPathways: counts.other_pathways,
})

const sumOf = (scope: { code: string; name: string }, rows: Row[]): Row => {
  const sum = (of: (counts: Row) => number) => rows.reduce((total, counts) => total + of(counts), 0)
  const oldest = rows.flatMap(({ oldest_waiting: day }) => (day ? [day] : [])).sort()
  return {
    area_code: scope.code,
    area_name: scope.name,
    open_cases: sum((counts) => counts.open_cases),
    stages: Object.fromEntries(
      Array.from({ length: 10 }, (_, number) => [
        String(number),
        sum((counts) => counts.stages[number] ?? 0),
      ]),
    ),
    visits: sum((counts) => counts.visits),
    without_visit: sum((counts) => counts.without_visit),
    ikm_verified: sum((counts) => counts.ikm_verified),
    ikm_risen: sum((counts) => counts.ikm_risen),
    ikm_at_entry: sum((counts) => counts.ikm_at_entry),
    licensed: sum((counts) => counts.licensed),
    waiting: sum((counts) => counts.waiting),
    oldest_waiting: oldest[0] ?? null,
    other_pathways: sum((counts) => counts.other_pathways),
  }
}
