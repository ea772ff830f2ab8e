import { addMonths, type CalendarDay } from '../core/calendar'

/** One reading of a figure: whether it lies above data awal, null where the two records cannot say. */
export type Reading = { day: CalendarDay; isHigher: boolean | null }

const monthsBetween = 6

/**
 * Whether a figure rose from data awal, its first reading, to its newest one (pathway.md, jasa & dagang stage 5).
 * @returns null, not known, until a reading lies six months or more after data awal.
 */
export const grewSince = (readings: readonly Reading[]): boolean | null => {
  const inOrder = readings.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const [first, newest] = [inOrder[0], inOrder.at(-1)]
  if (!first || !newest || newest.day < addMonths(first.day, monthsBetween)) return null
  return newest.isHigher
}
