import { daysBetween, type CalendarDay } from '../core'

/** A day on which she was visited; `isPausing`: work rests from that visit until the next one. */
export type VisitedDay = { day: CalendarDay; isPausing: boolean }

/**
 * The highest count of visited days that lie within any 90 days, the days of a pause left out
 * (pathway.md, stage 2). Two visits on one day count once.
 */
export const mostIn90Days = (visits: readonly VisitedDay[]): number => {
  const days = workingDaysOf(visits)
  return Math.max(0, ...days.map((first) => days.filter((day) => day >= first && day < first + 90).length))
}

/** Each visited day once, as the number of days since the first one on which work did not rest. */
const workingDaysOf = (visits: readonly VisitedDay[]): number[] => {
  const byDay = new Map(visits.map(({ day, isPausing }) => [day, isPausing]))
  const working: number[] = []
  let previous: VisitedDay | undefined
  for (const day of [...byDay.keys()].sort()) {
    const passed = previous && !previous.isPausing ? daysBetween(previous.day, day) : 0
    working.push((working.at(-1) ?? 0) + passed)
    previous = { day, isPausing: byDay.get(day) ?? false }
  }
  return working
}
