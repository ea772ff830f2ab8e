import { addDays, type CalendarDay } from '../core'

/** The highest count of visit days that lie within any 90 days (pathway.md, stage 2). */
export const mostIn90Days = (days: readonly CalendarDay[]): number =>
  Math.max(0, ...days.map((first) => days.filter((day) => day >= first && day < addDays(first, 90)).length))
