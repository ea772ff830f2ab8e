import { witaDay, type CalendarDay } from '../core'

/** A quarter of the calendar year, which is the budget year; `quarter` 1 to 4 is Triwulan I to IV. */
export type Quarter = { year: number; quarter: 1 | 2 | 3 | 4; day: CalendarDay }

/** The quarter and the day in WITA (UTC+8) at an instant. Source: domain.md §0.14, §8.8 [D]. */
export function quarterOf(instant: Date): Quarter {
  const day = witaDay(instant)
  const month = Number(day.slice(5, 7))
  const quarter = month <= 3 ? 1 : month <= 6 ? 2 : month <= 9 ? 3 : 4
  return { year: Number(day.slice(0, 4)), quarter, day }
}
