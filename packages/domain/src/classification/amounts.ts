import { DomainError } from '../core'

/** Whole rupiah or a count of people; null is unknown. */
export type Amount = number | null

/** The smallest and the largest that an amount can be: an unknown one may be anything from zero up. */
export type Span = readonly [number, number]

export const spanOf = (amount: Amount): Span => (amount === null ? [0, Infinity] : [amount, amount])

/** @throws DomainError BAD_INPUT `<field>_not_integer`, `<field>_negative` */
export function requireAmount(amount: Amount, field: string): void {
  if (amount === null) return
  if (!Number.isSafeInteger(amount))
    throw new DomainError('BAD_INPUT', 'not_integer', 'Tulis angka bulat.', field)
  if (amount < 0) throw new DomainError('BAD_INPUT', 'negative', 'Tidak boleh kurang dari nol.', field)
}

/** The class of both ends of a span when they agree, else null: what is not known is never guessed. */
export const ifSame = <Class>(least: Class, most: Class): Class | null => (least === most ? least : null)
