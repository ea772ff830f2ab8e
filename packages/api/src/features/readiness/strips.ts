import type { StoredStrip, Tx } from '@titian/db'
import type { CalendarDay, PathwayId } from '@titian/domain'
import { sql } from 'drizzle-orm'
import { assessCases } from './assess-cases'
import { viewStrip } from './bridge-view'

/** A list row as it was read: how far its case is, if a list has kept that. */
export type StripRow = {
  caseId: string
  pathwayId: PathwayId
  factsVersion: number
  strip: StoredStrip | null
}

/** What a kept strip must agree with: today, and the rules' stamp of each pathway. */
export type StripMoment = { today: CalendarDay; rules: Readonly<Record<string, string>> }

/** Whether a kept strip still says how far the case is: nothing that it was computed from has changed. */
export const hasFreshStrip = (row: StripRow, { today, rules }: StripMoment): boolean =>
  row.strip !== null &&
  row.strip.version === row.factsVersion &&
  row.strip.day === today &&
  row.strip.rules === rules[row.pathwayId]

/** Computes how far these cases are, keeps it for the next list, and returns it by case. */
export const renewStrips = async (
  tx: Tx,
  region: string,
  rows: readonly StripRow[],
  { today, rules }: StripMoment,
): Promise<Map<string, StoredStrip>> => {
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ caseId }) => caseId)
  const assessed = await assessCases(tx, region, ids, today)
  const strips = rows.flatMap((row) => {
    const readiness = assessed.get(row.caseId)?.readiness
    if (!readiness) return []
    const strip: StoredStrip = {
      version: row.factsVersion,
      day: today,
      rules: rules[row.pathwayId] ?? '',
      stages: viewStrip(readiness),
      next: readiness.nextCriterion?.title ?? null,
    }
    return [{ id: row.caseId, strip }]
  })
  if (strips.length > 0) await tx.execute(sql`select app.keep_strips(${JSON.stringify(strips)}::jsonb)`)
  return new Map(strips.map(({ id, strip }) => [id, strip]))
}
