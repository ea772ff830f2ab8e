import { z } from 'zod'

/**
 * Normalises an Indonesian mobile number to E.164 (`+62` and 9 to 12 digits beginning with 8[1-9]).
 * @returns `undefined` when it is not one. Source: domain.md §8.6.
 */
export const normalisePhone = (text: string): string | undefined => {
  const digits = text.replace(/[^\d+]/g, '').replace(/^\+/, '')
  const national = digits.startsWith('62')
    ? digits.slice(2)
    : digits.startsWith('0')
      ? digits.slice(1)
      : digits
  return /^8[1-9]\d{7,10}$/.test(national) ? `+62${national}` : undefined
}

/** Form field: a mobile number as typed, normalised. */
export const phoneText = z
  .string()
  .max(40)
  .transform((value, context) => {
    const phone = normalisePhone(value)
    if (phone) return phone
    context.addIssue({ code: 'custom', message: 'Nomor HP tidak cocok. Contoh: 0812 3456 7890.' })
    return z.NEVER
  })

/** `+62•••••1234` */
export const maskPhone = (phone: string): string => `+62•••••${phone.slice(-4)}`
