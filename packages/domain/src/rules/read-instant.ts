import { DomainError, isRealDay } from '../core'

const iso = /^\d{4}-\d{2}-\d{2}[T ]\d{2}[:.]\d{2}([:.]\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i
const localIso = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*WITA)?$/i
const localIndonesian = /^(\d{2})[-/](\d{2})[-/](\d{4})\s+(\d{2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*WITA)?$/i

/**
 * An instant in ISO 8601 with its offset, or a local time in WITA: `2026-03-01T09:00`, `01-03-2026 09.00 WITA`.
 * @throws DomainError BAD_INPUT `<field>_unreadable`
 */
export function readInstant(text: string, field: string): Date {
  const typed = text.trim()
  const time = iso.test(typed) ? Date.parse(typed.replace(' ', 'T')) : localTime(typed)
  const isStored = Number.isFinite(time) && isRealDay(dayPart(typed))
  if (!isStored) throw new DomainError('BAD_INPUT', 'unreadable', 'Waktu tidak terbaca.', field)
  return new Date(time)
}

function localTime(typed: string): number {
  const [, hour = '', minute = '', second = '00'] =
    /(\d{2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*WITA)?$/i.exec(typed) ?? []
  const isLocal = localIso.test(typed) || localIndonesian.test(typed)
  return isLocal ? Date.parse(`${dayPart(typed)}T${hour}:${minute}:${second}+08:00`) : NaN
}

const dayPart = (typed: string): string => {
  const [, date, month, year] = localIndonesian.exec(typed) ?? []
  return year === undefined ? typed.slice(0, 10) : `${year}-${month}-${date}`
}
