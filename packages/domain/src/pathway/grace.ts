import type { CalendarDay } from '../core/calendar'

/** Time that a criterion is given after another one; `endsOn` is its last day, null while the clock has not started. */
export type Grace = { endsOn: CalendarDay | null; isRunning: boolean }

/** The day `months` later; a day that the month lacks becomes its last day (31 August + 6 → 28 or 29 February). */
export const addMonths = (day: CalendarDay, months: number): CalendarDay => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfTarget = new Date(Date.UTC(year, month + months, 0))
  const target = Math.min(date, lastOfTarget.getUTCDate())
  return `${lastOfTarget.toISOString().slice(0, 8)}${String(target).padStart(2, '0')}`
}

/** Grace after the latest of the given days; it has not started, so it runs, while there is none. */
export const graceAfter = (days: readonly CalendarDay[], months: number, asOf: CalendarDay): Grace => {
  const start = days.toSorted().at(-1)
  if (start === undefined) return { endsOn: null, isRunning: true }
  const endsOn = addMonths(start, months)
  return { endsOn, isRunning: asOf <= endsOn }
}
