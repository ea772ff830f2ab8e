import { z } from 'zod'
import { unreadable, type IdentifierReading } from './reading'

export type PhoneKind = 'mobile' | 'landline'

/**
 * Reads an Indonesian number and writes it as E.164: `08…`, `62…`, `+62…` or a landline with its area code.
 * Mobile: 9 to 12 digits after +62, beginning 8[1-9]; landline: 8 to 11 digits, not beginning 0, 1 or 8.
 * Reason: `not_a_phone`. Source: domain.md §8.6 [D/M].
 */
export function readPhone(text: string): IdentifierReading<{ kind: PhoneKind }> {
  const typed = text.trim()
  const digits = typed.replace(/[^\d]/g, '')
  const national =
    digits.startsWith('62') && !typed.startsWith('0') ? digits.slice(2) : digits.replace(/^0/, '')
  const isTypedAsNumber = /^\+?[\d\s().-]+$/.test(typed)
  const kind = !isTypedAsNumber ? undefined : kindOf(national)
  if (!kind) return unreadable('not_a_phone', 'Nomor HP tidak cocok. Contoh: 0812 3456 7890.')
  return { ok: true, normalised: `+62${national}`, kind, warnings: [] }
}

const kindOf = (national: string): PhoneKind | undefined => {
  if (/^8[1-9]\d{7,10}$/.test(national)) return 'mobile'
  return /^[2-79]\d{7,10}$/.test(national) ? 'landline' : undefined
}

/** A mobile number as E.164; `undefined` when it is none. */
export const normaliseMobile = (text: string): string | undefined => {
  const reading = readPhone(text)
  return reading.ok && reading.kind === 'mobile' ? reading.normalised : undefined
}

/** Form field: a mobile number as typed, normalised. */
export const phoneText = z
  .string()
  .max(40)
  .transform((value, context) => {
    const phone = normaliseMobile(value)
    if (phone) return phone
    context.addIssue({ code: 'custom', message: 'Nomor HP tidak cocok. Contoh: 0812 3456 7890.' })
    return z.NEVER
  })

/** `+62•••••1234` */
export const maskPhone = (phone: string): string => `+62•••••${phone.slice(-4)}`
