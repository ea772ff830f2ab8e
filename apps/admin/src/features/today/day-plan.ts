import { daysBetween, foldName } from '@titian/domain'
import type { Answers } from '../../shared/use-me'

export type DayCase = Answers['cases']['today']['cases'][number]
export type VillageGroup = { villageName: string; cases: DayCase[] }

/** Why a row asks for attention, most urgent first; a pause is quiet whatever else is open. */
const urgencies = ['returned', 'overdue', 'due', 'none', 'resting'] as const
export type Urgency = (typeof urgencies)[number]

export const urgencyOf = (row: DayCase): Urgency => {
  if (row.status === 'jeda') return 'resting'
  if (row.returnedEvidence > 0) return 'returned'
  if (row.overdueFollowUps > 0) return 'overdue'
  return row.isVisitDue ? 'due' : 'none'
}

export const isNeededToday = (row: DayCase): boolean => !['none', 'resting'].includes(urgencyOf(row))

/** Rows by village: the village with most to do first, the most urgent woman first in it. */
export const groupByVillage = (rows: readonly DayCase[]): VillageGroup[] => {
  const groups = new Map<string, VillageGroup>()
  for (const row of rows) {
    const group = groups.get(row.villageCode) ?? { villageName: row.villageName, cases: [] }
    group.cases.push(row)
    groups.set(row.villageCode, group)
  }
  const needed = ({ cases }: VillageGroup) => cases.filter(isNeededToday).length
  const sorted = [...groups.values()].sort(
    (a, b) => needed(b) - needed(a) || a.villageName.localeCompare(b.villageName, 'id'),
  )
  for (const { cases } of sorted) {
    cases.sort(
      (a, b) =>
        urgencies.indexOf(urgencyOf(a)) - urgencies.indexOf(urgencyOf(b)) ||
        a.name.localeCompare(b.name, 'id'),
    )
  }
  return sorted
}

/** Rows whose name, business, product or village holds every word typed. */
export const matching = (rows: readonly DayCase[], text: string): DayCase[] => {
  const words = foldName(text).split(' ').filter(Boolean)
  return rows.filter((row) => {
    const key = foldName(`${row.name} ${row.enterpriseName} ${row.productName} ${row.villageName}`)
    return words.every((word) => key.includes(word))
  })
}

/** Whole days since the last visit, or null before the first. */
export const daysSinceVisit = (row: DayCase, day: string): number | null =>
  row.lastVisitDay === null ? null : daysBetween(row.lastVisitDay, day)
