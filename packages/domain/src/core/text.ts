import { z } from 'zod'

// PostgreSQL cannot store NUL, and a lone surrogate is not text: both must stop here, not as a 500.
const isStorable = (value: string) =>
  value.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value)

const refuseUnstorable = { error: 'Ada tanda yang tidak bisa disimpan. Tulis ulang bagian ini.' }

/** One line of text typed by a person: trimmed, 1 to `max` characters. */
export const line = (max: number) =>
  z
    .string({ error: 'Bagian ini perlu diisi.' })
    .max(max * 2, { error: `Paling banyak ${max} huruf.` })
    .refine((value) => isStorable(value) && !/[\n\r\t]/.test(value), refuseUnstorable)
    .transform((value) => value.trim().replace(/ {2,}/g, ' '))
    .pipe(
      z
        .string()
        .min(1, { error: 'Bagian ini perlu diisi.' })
        .max(max, { error: `Paling banyak ${max} huruf.` }),
    )

/** Several lines of text, trimmed, may be empty, at most `max` characters. */
export const paragraph = (max: number) =>
  z
    .string({ error: 'Tulisan tidak terbaca.' })
    .max(max * 2, { error: `Paling banyak ${max} huruf.` })
    .refine(isStorable, refuseUnstorable)
    .transform((value) => value.trim())
    .pipe(z.string().max(max, { error: `Paling banyak ${max} huruf.` }))

/** A client's or a record's id: UUID in lower case. */
export const id = z
  .uuid({ error: 'Tanda pengenal data tidak sah.' })
  .transform((value) => value.toLowerCase())

/** An instant with offset, ISO 8601, between the years 1970 and 2100. */
export const instant = z.iso
  .datetime({ offset: true, error: 'Waktu tidak terbaca.' })
  .max(40)
  .refine(
    (value) => {
      const time = Date.parse(value)
      return Number.isFinite(time) && time >= 0 && time < Date.UTC(2100, 0, 1)
    },
    { error: 'Waktu tidak terbaca.' },
  )

/** Opaque position in a keyset-paged list. */
export const cursor = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9_-]*$/, { error: 'Lanjutan daftar tidak terbaca. Muat ulang daftar.' })
