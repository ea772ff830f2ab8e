import { DomainError } from '../core'

export const achievementBands = ['sangat tinggi', 'tinggi', 'sedang', 'rendah', 'sangat rendah'] as const
export type AchievementBand = (typeof achievementBands)[number]

/** Percent with two decimals; null and `n/a` where there is no target to compare with. */
export type Achievement = { percent: number | null; band: AchievementBand | 'n/a' }

// The least whole percent of each band (Permendagri 86/2017) [M].
const floors = [
  [91, 'sangat tinggi'],
  [76, 'tinggi'],
  [66, 'sedang'],
  [51, 'rendah'],
] as const

/**
 * How much of a target was realised. The band takes the percent as a whole number, half rounded up: 90,5 is 91.
 * @throws DomainError BAD_INPUT `negative`
 */
export function achievement(target: number, realised: number): Achievement {
  for (const [field, value] of Object.entries({ target, realised })) {
    if (value < 0) throw new DomainError('BAD_INPUT', 'negative', 'Tidak boleh kurang dari nol.', field)
  }
  if (target === 0) return { percent: null, band: 'n/a' }
  // Twelve digits are more than a double's own error, so that 90,5 written in decimals is 90,5 here.
  const exact = Number(((realised / target) * 100).toPrecision(12))
  const whole = Math.floor(exact + 0.5)
  const band = floors.find(([least]) => whole >= least)?.[1] ?? 'sangat rendah'
  return { percent: Math.floor(Number((exact * 100).toPrecision(12)) + 0.5) / 100, band }
}
