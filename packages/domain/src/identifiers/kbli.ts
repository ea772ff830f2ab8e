import { unreadable, withoutSeparators, type IdentifierReading } from './reading'

/** Both stand on documents; a code is kept with the version that it was printed under. */
export const kbliVersions = ['2020', '2025'] as const
export type KbliVersion = (typeof kbliVersions)[number]

/**
 * Section C, industry: the divisions 10 to 33, in KBLI 2020 (Peraturan BPS 2/2020) and in KBLI 2025 (7/2025) [R].
 * Whether the table of that version has the code is not looked up.
 */
export const isIndustryCode = (kbli: string): boolean => /^(1\d|2\d|3[0-3])\d{3}$/.test(kbli)

/** Reads a KBLI code: five digits. Reason: `kbli_length`. Source: domain.md §8.6. */
export function readKbli(text: string): IdentifierReading<{ isIndustry: boolean }> {
  const normalised = withoutSeparators(text)
  return /^\d{5}$/.test(normalised)
    ? { ok: true, normalised, isIndustry: isIndustryCode(normalised), warnings: [] }
    : unreadable('kbli_length', 'Kode KBLI terdiri dari 5 angka.')
}
