import type { CalendarDay } from '../core'
import { isKaltimRegency } from './province-codes'
import { unreadable, warningsOf, withoutSeparators, type IdentifierReading } from './reading'

/** Digits as printed; `expired` is decided by the year alone, since no day is in the number. */
export type PirtParts = {
  packaging: string
  foodType: string
  regionCode: string
  productSequence: string
  producerSequence: string
  expiryYear: number
  expired: boolean
}

const lastKnownFoodType = 15

/**
 * Reads a P-IRT number: `K PP RRRR NN UUUU YY`, 15 digits or more. Reasons: `pirt_length`, `pirt_packaging`,
 * `pirt_food_type`. Warnings: `other_region` (not one of Kaltim's; Kemendagri's and BPS' codes are both taken),
 * `unknown_food_type`, `longer_than_15` (the parts are then a guess), `expires_this_year`.
 * Sources: Peraturan BPOM 22/2018 ("paling sedikit 15 digit"), numbering under 4/2024 not read; domain.md §8.4 [R2].
 */
export function readPirt(text: string, asOf: CalendarDay): IdentifierReading<PirtParts> {
  const normalised = withoutSeparators(text).replace(/^PIRT(NO)?/, '')
  if (!/^\d{15,20}$/.test(normalised))
    return unreadable('pirt_length', 'Nomor PIRT paling sedikit 15 angka, misalnya 2066402010001-29.')
  const packaging = normalised.slice(0, 1)
  const foodType = normalised.slice(1, 3)
  const regionCode = normalised.slice(3, 7)
  if (!/[1-8]/.test(packaging))
    return unreadable('pirt_packaging', 'Nomor PIRT diawali angka jenis kemasan, 1 sampai 8.')
  if (foodType === '00')
    return unreadable(
      'pirt_food_type',
      'Angka kedua dan ketiga nomor PIRT adalah jenis pangan, tidak mungkin 00.',
    )
  const expiryYear = 2000 + Number(normalised.slice(-2))
  const year = Number(asOf.slice(0, 4))
  return {
    ok: true,
    normalised,
    packaging,
    foodType,
    regionCode,
    productSequence: normalised.slice(7, 9),
    producerSequence: normalised.slice(9, -2),
    expiryYear,
    expired: expiryYear < year,
    warnings: warningsOf({
      other_region: !isKaltimRegency(regionCode),
      unknown_food_type: Number(foodType) > lastKnownFoodType,
      longer_than_15: normalised.length > 15,
      expires_this_year: expiryYear === year,
    }),
  }
}
