/** A calendar day `YYYY-MM-DD`, or an instant as a `Date` or an ISO string with a time and a zone. */
export type DayOrInstant = string | Date

export type WitaParts = {
  year: number
  month: number
  day: number
  /** 0 is Sunday. */
  weekday: number
  hour: number
  minute: number
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const ZONED = /T.*(Z|[+-]\d{2}:?\d{2})$/
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Asia/Makassar has been UTC+8 without summer time since 1945; no time zone data is needed. */
const WITA_OFFSET_MS = 8 * HOUR_MS

/** The parts of a day or an instant as a clock in Kalimantan Timur shows them. Throws `RangeError` on anything else. */
export function witaParts(value: DayOrInstant): WitaParts {
  const shown = new Date(witaMs(value))
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    weekday: shown.getUTCDay(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  }
}

/** Whole calendar days in WITA from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: DayOrInstant, to: DayOrInstant): number {
  return dayNumber(to) - dayNumber(from)
}

function dayNumber(value: DayOrInstant): number {
  return Math.floor(witaMs(value) / DAY_MS)
}

function witaMs(value: DayOrInstant): number {
  if (typeof value === 'string') {
    const day = DAY.exec(value)
    if (day) return calendarMs(value, Number(day[1]), Number(day[2]), Number(day[3]))
    if (!ZONED.test(value)) throw new RangeError(`not a day or a zoned instant: ${value}`)
  }
  const ms = new Date(value).getTime()
  if (Number.isNaN(ms)) throw new RangeError(`not a day or an instant: ${String(value)}`)
  return ms + WITA_OFFSET_MS
}

function calendarMs(value: string, year: number, month: number, day: number): number {
  const ms = Date.UTC(year, month - 1, day)
  if (new Date(ms).getUTCDate() !== day || month > 12) throw new RangeError(`no such day: ${value}`)
  return ms
}
