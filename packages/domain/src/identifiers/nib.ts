import { unreadable, withoutSeparators, type IdentifierReading } from './reading'

/** Reads an NIB: 13 digits, no checksum. Reason: `nib_length`. Source: PP 24/2018 art. 24–25 (domain.md §8.2) [R2]. */
export function readNib(text: string): IdentifierReading<unknown> {
  const normalised = withoutSeparators(text)
  return /^\d{13}$/.test(normalised)
    ? { ok: true, normalised, warnings: [] }
    : unreadable('nib_length', 'NIB terdiri dari 13 angka.')
}
