import { addMonths, type CalendarDay } from '../core/calendar'

/** Time that a criterion is given after another one; `endsOn` is its last day, null while the clock has not started. */
export type Grace = { endsOn: CalendarDay | null; isRunning: boolean }

/** Grace after the latest of the given days; it has not started, so it runs, while there is none. */
export const graceAfter = (days: readonly CalendarDay[], months: number, asOf: CalendarDay): Grace => {
  const start = days.toSorted().at(-1)
  if (start === undefined) return { endsOn: null, isRunning: true }
  const endsOn = addMonths(start, months)
  return { endsOn, isRunning: asOf <= endsOn }
}
