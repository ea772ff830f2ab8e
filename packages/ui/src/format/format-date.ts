import { daysBetween, witaParts, type DayOrInstant } from './day'

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const
const SHORT_MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'Mei',
  'Jun',
  'Jul',
  'Agu',
  'Sep',
  'Okt',
  'Nov',
  'Des',
] as const
const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const

export const dateStyles = ['long', 'short', 'weekday', 'monthDay', 'weekdayMonthDay', 'monthYear'] as const
export type DateStyle = (typeof dateStyles)[number]

/**
 * A day in WITA. `long` 24 November 2026 · `short` 24 Nov 2026 · `weekday` Selasa, 24 November 2026 ·
 * `monthDay` 24 November · `weekdayMonthDay` Selasa, 24 November · `monthYear` November 2026.
 * Throws `RangeError` when the value is neither a day nor an instant.
 */
export function formatDate(value: DayOrInstant, style: DateStyle = 'long'): string {
  const { year, month, day, weekday } = witaParts(value)
  const name = MONTHS[month - 1] ?? ''
  switch (style) {
    case 'long':
      return `${day} ${name} ${year}`
    case 'short':
      return `${day} ${SHORT_MONTHS[month - 1] ?? ''} ${year}`
    case 'weekday':
      return `${WEEKDAYS[weekday] ?? ''}, ${day} ${name} ${year}`
    case 'monthDay':
      return `${day} ${name}`
    case 'weekdayMonthDay':
      return `${WEEKDAYS[weekday] ?? ''}, ${day} ${name}`
    case 'monthYear':
      return `${name} ${year}`
  }
}

/** The hour of an instant: "10.30 WITA", or "10.30" with `{ zone: false }` where WITA is already said. */
export function formatTime(instant: DayOrInstant, options: { zone?: boolean } = {}): string {
  const { hour, minute } = witaParts(instant)
  const clock = `${twoDigits(hour)}.${twoDigits(minute)}`
  return options.zone === false ? clock : `${clock} WITA`
}

/** When a figure was true: "Per 24 November 2026, 10.31 WITA". */
export function formatAsOf(instant: DayOrInstant): string {
  return `Per ${formatDate(instant, 'long')}, ${formatTime(instant)}`
}

/** A day seen from `today`: "hari ini", "kemarin", "besok", "12 hari lalu", "3 hari lagi". */
export function formatRelativeDay(value: DayOrInstant, today: DayOrInstant): string {
  const days = daysBetween(value, today)
  if (days === 0) return 'hari ini'
  if (days === 1) return 'kemarin'
  if (days === -1) return 'besok'
  return days > 0 ? `${formatDays(days)} lalu` : `${formatDays(-days)} lagi`
}

/** A length in whole days: "31 hari". */
export function formatDays(days: number): string {
  return `${days} hari`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
