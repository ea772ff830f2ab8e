import type { CalendarDay } from '../core'
import { isProvinceCode } from './province-codes'
import { unreadable, warningsOf, withoutSeparators, type IdentifierReading } from './reading'

/** `issuedMonth` is `YYYY-MM` as the last four digits read, null where they are no month. */
export type HalalParts = { provinceCode: string; scheme: string; serial: string; issuedMonth: string | null }

const national = '00'

/**
 * Reads the number of a BPJPH halal certificate: `ID` and 17 digits. A KH number (ketetapan halal) is not one.
 * Reasons: `halal_is_kh`, `halal_length`. Everything inside is derived from samples, so it only warns:
 * `unknown_province`, `issue_month`, `issued_in_future`. Source: domain.md §8.5 [D].
 */
export function readHalal(text: string, asOf: CalendarDay): IdentifierReading<HalalParts> {
  const normalised = withoutSeparators(text)
  if (normalised.startsWith('KH'))
    return unreadable(
      'halal_is_kh',
      'Ini nomor ketetapan (KH). Yang diperlukan nomor sertifikat BPJPH, diawali ID.',
    )
  if (!/^ID\d{17}$/.test(normalised))
    return unreadable('halal_length', 'Nomor halal diawali ID lalu 17 angka, dari sertifikat BPJPH.')
  const provinceCode = normalised.slice(2, 4)
  const [month, year] = [normalised.slice(-4, -2), normalised.slice(-2)]
  const issuedMonth = /^(0[1-9]|1[0-2])$/.test(month) ? `20${year}-${month}` : null
  return {
    ok: true,
    normalised,
    provinceCode,
    scheme: normalised.slice(4, 6),
    serial: normalised.slice(6, 15),
    issuedMonth,
    warnings: warningsOf({
      unknown_province: provinceCode !== national && !isProvinceCode(provinceCode),
      issue_month: issuedMonth === null,
      issued_in_future: issuedMonth !== null && issuedMonth > asOf.slice(0, 7),
    }),
  }
}
