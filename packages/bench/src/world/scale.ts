/** What decides the generated world. The same seed, day and size give the same rows. */
export const seed = 20_261

export const sizes = [10_000, 100_000, 1_000_000] as const
/** Measured every day; the largest is built once and kept. */
export const dailySizes = [10_000, 100_000] as const

export const visitsEach = 10
/** One mentor's caseload (performance.md, first sync). */
export const businessesOfMentor = 150

/** Ten regencies, the largest with more than a quarter of all. */
export const shareOfRegency: Readonly<Record<string, number>> = {
  '64.02': 0.27,
  '64.72': 0.2,
  '64.08': 0.13,
  '64.71': 0.11,
  '64.01': 0.08,
  '64.03': 0.07,
  '64.07': 0.06,
  '64.09': 0.04,
  '64.74': 0.03,
  '64.11': 0.01,
}

/** Share of the businesses at each stage, from 0. */
export const shareOfStage = [0.04, 0.14, 0.34, 0.22, 0.14, 0.08, 0.04] as const
