import { z } from 'zod'

/** A calendar day as `YYYY-MM-DD`. It has no time and no zone; days are counted in WITA (UTC+8). */
export type CalendarDay = string

const witaOffsetMs = 8 * 60 * 60 * 1000
const dayMs = 24 * 60 * 60 * 1000

/** The calendar day in WITA at an instant. */
export const witaDay = (instant: Date): CalendarDay =>
  new Date(instant.getTime() + witaOffsetMs).toISOString().slice(0, 10)

/** `day` moved by whole days, which may be negative. */
export const addDays = (day: CalendarDay, days: number): CalendarDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** The day `months` later; a day that the month lacks becomes its last day (31 August + 6 → 28 or 29 February). */
export const addMonths = (day: CalendarDay, months: number): CalendarDay => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfTarget = new Date(Date.UTC(year, month + months, 0))
  const target = Math.min(date, lastOfTarget.getUTCDate())
  return `${lastOfTarget.toISOString().slice(0, 8)}${String(target).padStart(2, '0')}`
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)

/** Whether the calendar has that `YYYY-MM-DD`. */
export const isRealDay = (value: string): boolean => {
  const time = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === value
}

/** A day that exists, between 1900 and 2100. */
export const calendarDay = z
  .string({ error: 'Tanggal perlu diisi.' })
  .regex(/^(19|20)\d{2}-\d{2}-\d{2}$/, { error: 'Tulis tanggal lengkap, misalnya 27 Mei 2026.' })
  .refine(isRealDay, { error: 'Tanggal itu tidak ada di kalender.' })
