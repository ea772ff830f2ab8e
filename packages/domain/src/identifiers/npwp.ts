import type { CalendarDay } from '../core'
import { readNik } from './nik'
import { unreadable, warningsOf, withoutSeparators, type IdentifierReading } from './reading'

/**
 * `kind`: `old` 15 digits, `new` 16 digits with a leading zero, `nik` a resident person's NIK.
 * The other parts are of the old number inside it and absent for a NIK.
 */
export type NpwpParts = {
  kind: 'old' | 'new' | 'nik'
  taxpayerKind?: string
  serial?: string
  checkDigit?: string
  officeCode?: string
  branchCode?: string
}

const sixteenDigitsFrom: CalendarDay = '2024-07-01'

/**
 * Reads an NPWP of 15 or 16 digits. Reason: `npwp_unreadable`. Warnings: `check_digit` (old numbers break the rule),
 * `before_july_2024` (16 digits were not yet in use).
 * Sources: PMK 112/PMK.03/2022; domain.md §8.3 [R2].
 */
export function readNpwp(text: string, asOf: CalendarDay): IdentifierReading<NpwpParts> {
  const normalised = withoutSeparators(text)
  if (/^\d{15}$/.test(normalised)) return ofOldNumber(normalised, normalised, 'old', false)
  const isEarly = asOf < sixteenDigitsFrom
  if (/^0\d{15}$/.test(normalised)) return ofOldNumber(normalised, normalised.slice(1), 'new', isEarly)
  if (/^\d{16}$/.test(normalised) && readNik(normalised, asOf).ok)
    return { ok: true, normalised, kind: 'nik', warnings: warningsOf({ before_july_2024: isEarly }) }
  return unreadable('npwp_unreadable', 'NPWP terdiri dari 15 angka, atau 16 angka sesuai NIK.')
}

function ofOldNumber(
  normalised: string,
  old: string,
  kind: 'old' | 'new',
  isEarly: boolean,
): IdentifierReading<NpwpParts> {
  const checkDigit = old.slice(8, 9)
  return {
    ok: true,
    normalised,
    kind,
    taxpayerKind: old.slice(0, 2),
    serial: old.slice(2, 8),
    checkDigit,
    officeCode: old.slice(9, 12),
    branchCode: old.slice(12),
    warnings: warningsOf({
      check_digit: checkDigit !== npwpCheckDigit(old.slice(0, 8)),
      before_july_2024: isEarly,
    }),
  }
}

/** The ninth digit that eight digits ask for: Luhn, every second one doubled. */
export const npwpCheckDigit = (eightDigits: string): string => {
  const sum = [...eightDigits]
    .map((digit, at) => Number(digit) * (at % 2 === 0 ? 1 : 2))
    .reduce((total, product) => total + Math.floor(product / 10) + (product % 10), 0)
  return String((10 - (sum % 10)) % 10)
}
