import { unreadable, warningsOf, withoutSeparators, type IdentifierReading } from './reading'

/** `MD` is made here, `ML` is imported. */
export type BpomParts = { kind: 'MD' | 'ML'; digits: string }

/**
 * Reads a BPOM number: MD or ML and 12 digits or more. Reason: `bpom_unreadable`. Warning: `imported`.
 * Source: one printed sample (domain.md §8.6) [R2].
 */
export function readBpom(text: string): IdentifierReading<BpomParts> {
  const normalised = withoutSeparators(text).replace(/^BPOM(RI)?/, '')
  const match = /^(MD|ML)(\d{12,20})$/.exec(normalised)
  if (!match) return unreadable('bpom_unreadable', 'Nomor MD diawali MD lalu paling sedikit 12 angka.')
  const [, letters, digits = ''] = match
  const kind = letters === 'ML' ? 'ML' : 'MD'
  return { ok: true, normalised, kind, digits, warnings: warningsOf({ imported: kind === 'ML' }) }
}
