import { unreadable, type IdentifierReading } from './reading'

const plain = /^\d+$/
const grouped = /^[1-9]\d{0,2}(\.\d{3})+$/

/**
 * Reads an amount in Indonesian notation: digits, or groups of exactly three with a dot, with or without `Rp`,
 * `,00` or `,-`. Whole rupiah only. Reasons: `rupiah_negative`, `rupiah_sen`, `rupiah_unreadable` (among them
 * `1,000,000` and `1.5`, which mean two things), `rupiah_too_large`. Source: domain.md §8.8.
 */
export function readRupiah(text: string): IdentifierReading<{ amount: number }> {
  const typed = text.trim().replace(/^rp\.?\s*/i, '')
  if (/^[-−]/.test(typed)) return unreadable('rupiah_negative', 'Jumlah rupiah tidak bisa kurang dari nol.')
  const [, whole = '', sen = ''] = /^([\d.]+)(?:,(\d{2}|-))?$/.exec(typed) ?? []
  if (!plain.test(whole) && !grouped.test(whole))
    return unreadable('rupiah_unreadable', 'Tulis jumlah rupiah seperti 1.500.000.')
  if (sen !== '' && sen !== '00' && sen !== '-')
    return unreadable('rupiah_sen', 'Tulis dalam rupiah penuh, tanpa sen.')
  const amount = Number(whole.replaceAll('.', ''))
  if (!Number.isSafeInteger(amount))
    return unreadable('rupiah_too_large', 'Jumlah ini terlalu besar. Periksa lagi.')
  return { ok: true, normalised: String(amount), amount, warnings: [] }
}
