import { z } from 'zod'

const commonPasswords = [
  'password',
  'katasandi',
  'qwerty',
  'indonesia',
  'kaltim',
  'titian',
  'rahasia',
  'bismillah',
  'sayang',
]

const isGuessable = (password: string) => {
  const lower = password.toLowerCase()
  return (
    commonPasswords.some((word) => lower.startsWith(word) && lower.length < word.length + 7) ||
    /^(.)\1+$/.test(password)
  )
}

/** Length decides (ASVS 5.0 6.2.1): at least 12 characters, no forced classes. */
export const newPassword = z
  .string({ error: 'Kata sandi baru perlu diisi.' })
  .min(12, { error: 'Paling sedikit 12 huruf. Beberapa kata yang mudah diingat sudah baik.' })
  .max(200, { error: 'Paling banyak 200 huruf.' })
  .refine((value) => !isGuessable(value), {
    error: 'Kata sandi ini terlalu mudah ditebak. Pakai beberapa kata lain.',
  })

const isRun = (pin: string) => '01234567890123456789'.includes(pin) || '98765432109876543210'.includes(pin)
const isRepeated = (pin: string) =>
  /^(\d)\1{5}$/.test(pin) || /^(\d\d)\1\1$/.test(pin) || /^(\d{3})\1$/.test(pin)

/** Six digits that a relative would not try first. */
export const newPin = z
  .string({ error: 'PIN baru perlu diisi.' })
  .regex(/^\d{6}$/, { error: 'PIN terdiri dari 6 angka.' })
  .refine((pin) => !isRun(pin) && !isRepeated(pin), {
    error: 'PIN ini mudah ditebak. Pilih 6 angka lain, jangan berurutan atau kembar.',
  })
