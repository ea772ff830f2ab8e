import { z } from 'zod'
import { isRealDay, witaDay } from '../core'

const missing = ({ input }: { input?: unknown }) => (input === undefined ? 'missing' : 'unreadable')

/** An amount or a count; absent, null and `"unknown"` are unknown. Its kind of number is the rule's to check. */
const knownOrNot = z
  .union([z.number(), z.null(), z.literal('unknown')], { error: missing })
  .transform((value) => (value === 'unknown' ? null : value))
export const amount = knownOrNot.default(null)
/** The same, where an absent one means something else than an unknown one. */
export const amountOrAbsent = knownOrNot.optional()

export const number = z.number({ error: missing })

/** One of a closed set of words; absent, null and `"unknown"` are unknown. `menengah_tinggi` reads `menengah tinggi`. */
export const wordOrUnknown = <const Word extends string>(words: readonly [Word, ...Word[]]) =>
  z.preprocess(
    (value) => (value === undefined || value === 'unknown' ? null : tidy(value, words)),
    z.enum(words, { error: missing }).nullable(),
  )

export const word = <const Word extends string>(words: readonly [Word, ...Word[]]) =>
  z.preprocess((value) => tidy(value, words), z.enum(words, { error: missing }))

const tidy = (value: unknown, words: readonly string[]): unknown => {
  if (typeof value !== 'string' || words.includes(value)) return value
  const spoken = value.trim().toLowerCase().replace(/[_-]/g, ' ')
  return words.find((known) => known.toLowerCase() === spoken) ?? value
}

const yes = ['active', 'aktif', 'listed', 'terdaftar', 'valid', 'yes']
const no = ['none', 'no', 'tidak']

/** true, false or unknown, also said in words: `active`, `listed`, `none`, `unknown`. */
export const yesNoUnknown = z.preprocess((value) => {
  if (value === undefined || value === 'unknown') return null
  if (typeof value === 'string' && yes.includes(value)) return true
  return typeof value === 'string' && no.includes(value) ? false : value
}, z.boolean().nullable())

export const text = z.string({ error: missing }).max(200)

/** The day of the question, `YYYY-MM-DD`; today in WITA where none is given. */
export const asOf = z
  .string({ error: missing })
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDay(value))
  .default(() => witaDay(new Date()))
