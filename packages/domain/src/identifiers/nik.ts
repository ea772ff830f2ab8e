import { z } from 'zod'
import { addMonths, isRealDay, witaDay, type CalendarDay } from '../core'
import { isProvinceCode } from './province-codes'
import { unreadable, warningsOf, withoutSeparators, type IdentifierReading } from './reading'

/** `regionCode` is the district of *first* registration, `64.02.06`; a foreign one is no error. */
export type NikParts = { sex: 'P' | 'L'; birthDate: CalendarDay; regionCode: string }

const adultYears = 17

/**
 * Reads a NIK: 16 digits `PPKKCC DDMMYY SSSS`, day + 40 for women, serial 0001–9999, no checksum.
 * Century: 20YY unless that lies after `asOf`, else 19YY.
 * Reasons: `nik_length`, `nik_serial`, `nik_date`. Warnings: `male` (the programme is for women), `unknown_province`,
 * `under_17`. Source: domain.md §8.1 (public NIK libraries, read there).
 */
export function readNik(text: string, asOf: CalendarDay = witaDay(new Date())): IdentifierReading<NikParts> {
  const normalised = withoutSeparators(text)
  const match = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(normalised)
  if (!match) return unreadable('nik_length', 'NIK terdiri dari 16 angka.')
  const [, province = '', regency = '', district = '', dayText = '', month = '', year = '', serial = ''] =
    match
  if (serial === '0000') return unreadable('nik_serial', 'NIK ini tidak cocok: empat angka terakhirnya 0000.')
  const sex = Number(dayText) > 40 ? 'P' : 'L'
  const day = String(Number(dayText) - (sex === 'P' ? 40 : 0)).padStart(2, '0')
  const inCentury = (century: string) => `${century}${year}-${month}-${day}`
  const birthDate = inCentury('20') <= asOf ? inCentury('20') : inCentury('19')
  if (!isRealDay(birthDate))
    return unreadable('nik_date', 'NIK ini tidak cocok: periksa angka tanggal lahir di tengahnya.')
  return {
    ok: true,
    normalised,
    sex,
    birthDate,
    regionCode: `${province}.${regency}.${district}`,
    warnings: warningsOf({
      male: sex === 'L',
      unknown_province: !isProvinceCode(province),
      under_17: birthDate > addMonths(asOf, -adultYears * 12),
    }),
  }
}

/** The birth date that a NIK tells; undefined when the text is none. */
export const birthDateOfNik = (text: string, asOf?: CalendarDay): CalendarDay | undefined => {
  const reading = readNik(text, asOf)
  return reading.ok ? reading.birthDate : undefined
}

/** Form field: a NIK in its normalised form. */
export const nikText = z
  .string()
  .max(40)
  .transform((value, context) => {
    const reading = readNik(value)
    if (reading.ok) return reading.normalised
    context.addIssue({ code: 'custom', message: reading.message })
    return z.NEVER
  })

/** `************1234` */
export const maskNik = (last4: string): string => `${'*'.repeat(12)}${last4}`
