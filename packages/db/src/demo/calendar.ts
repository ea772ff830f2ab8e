import { addDays, type CalendarDay } from '@titian/domain'

/** The instant of a time of day in WITA; `minutes` counts from midnight and may pass it. */
export const wita = (day: CalendarDay, minutes: number): Date =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000)

export const minutesLater = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * 60_000)

const weekdayOf = (day: CalendarDay): number => new Date(`${day}T00:00:00Z`).getUTCDay()

export const isSunday = (day: CalendarDay): boolean => weekdayOf(day) === 0
const isWeekend = (day: CalendarDay): boolean => isSunday(day) || weekdayOf(day) === 6

/** That day, or the first working day after it. */
export const workdayFrom = (day: CalendarDay): CalendarDay =>
  isWeekend(day) ? workdayFrom(addDays(day, 1)) : day

/** That day, or the last working day before it. */
export const workdayUntil = (day: CalendarDay): CalendarDay =>
  isWeekend(day) ? workdayUntil(addDays(day, -1)) : day

/** The next day after `day` that is a Thursday, when the Puskesmas holds its PKP. */
export const nextThursday = (day: CalendarDay): CalendarDay => {
  const ahead = (4 - weekdayOf(day) + 7) % 7
  return addDays(day, ahead === 0 ? 7 : ahead)
}

export const monthOf = (day: CalendarDay): number => Number(day.slice(5, 7)) - 1

export const isBetween = (day: CalendarDay, { from, to }: { from: CalendarDay; to: CalendarDay }): boolean =>
  from <= day && day <= to

/** The fortnight in May in which the Mahakam stood in the houses: the last one that lies 60 days back. */
export const floodBefore = (today: CalendarDay): { from: CalendarDay; to: CalendarDay } => {
  const year = Number(today.slice(0, 4))
  const isPast = `${year}-05-26` < addDays(today, -60)
  const flooded = isPast ? year : year - 1
  return { from: `${flooded}-05-12`, to: `${flooded}-05-25` }
}

export const yearsLater = (day: CalendarDay, years: number): CalendarDay => {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return moved.endsWith('-02-29') ? `${moved.slice(0, 4)}-02-28` : moved
}
