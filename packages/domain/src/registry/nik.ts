import { z } from 'zod'
import { witaDay, type CalendarDay } from '../core'

export type NikReading = { normalised: string; sex: 'P' | 'L'; birthDate: CalendarDay; districtCode: string }

/**
 * Reads a NIK: 16 digits `PPKKCC DDMMYY SSSS`, day + 40 for women, serial 0001–9999, no checksum.
 * The district is where the person was *first* registered, so a foreign one is no error.
 * Century: 20YY unless that lies after `today`, else 19YY.
 * @returns the parts, or `undefined` when the shape cannot be a NIK.
 * Source: domain.md §8.1 (public NIK libraries, read there).
 */
export const readNik = (text: string, today: CalendarDay = witaDay(new Date())): NikReading | undefined => {
  const normalised = text.replace(/[\s.-]/g, '')
  const match = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(normalised)
  if (!match) return undefined
  const [, province = '', regency = '', district = '', dayText = '', month = '', year = '', serial = ''] =
    match
  if (serial === '0000') return undefined
  const rawDay = Number(dayText)
  const sex = rawDay > 40 ? 'P' : 'L'
  const day = String(sex === 'P' ? rawDay - 40 : rawDay).padStart(2, '0')
  const inCentury = (century: string) => `${century}${year}-${month}-${day}`
  const birthDate = inCentury('20') <= today ? inCentury('20') : inCentury('19')
  if (!isRealDay(birthDate)) return undefined
  return { normalised, sex, birthDate, districtCode: `${province}.${regency}.${district}` }
}

const isRealDay = (day: string) => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === day
}

/** Form field: a NIK in its normalised form. */
export const nikText = z
  .string()
  .max(40)
  .transform((value) => value.replace(/[\s.-]/g, ''))
  .pipe(
    z
      .string()
      .regex(/^\d{16}$/, { error: 'NIK terdiri dari 16 angka.' })
      .refine((value) => readNik(value) !== undefined, {
        error: 'NIK ini tidak cocok: periksa angka tanggal lahir di tengahnya.',
      }),
  )

/** `************1234` */
export const maskNik = (last4: string): string => `${'*'.repeat(12)}${last4}`
