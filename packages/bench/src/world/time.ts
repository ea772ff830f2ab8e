import type { CalendarDay } from '@titian/domain'

const MINUTE = 60_000

export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE)

/** The instant of a time of day in WITA; `minutes` counts from midnight. */
export const wita = (day: CalendarDay, minutes: number): Date =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes * MINUTE)
