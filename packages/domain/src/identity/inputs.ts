import { z } from 'zod'
import { duties, staffDuties } from '../access'
import { id } from '../core'
import { newPassword, newPin } from './secrets'

const userAgent = z.string().max(400)

/** Staff sign in with e-mail and password. */
export const signInInput = z.strictObject({
  email: z
    .email({ error: 'Tulis alamat surel yang lengkap.' })
    .max(200)
    .transform((value) => value.trim().toLowerCase()),
  password: z
    .string({ error: 'Kata sandi perlu diisi.' })
    .min(1, { error: 'Kata sandi perlu diisi.' })
    .max(200),
})

/** Changing duty makes a new session. */
export const switchDutyInput = z.strictObject({
  duty: z.enum(staffDuties),
  regencyCode: z.string().regex(/^\d{2}(\.\d{2})?$/),
})

export const changePasswordInput = z.strictObject({
  current: z.string().min(1, { error: 'Kata sandi sekarang perlu diisi.' }).max(200),
  next: newPassword,
})

export const endSessionInput = z.strictObject({ sessionId: id })

/** The number on her card, 8 digits, or her phone where it belongs to one account only. */
export const entrepreneurLogin = z
  .string({ error: 'Tulis nomor kartu atau nomor HP.' })
  .max(30)
  .transform((value) => value.replace(/[\s.-]/g, ''))
  .pipe(z.string().regex(/^(\+?\d{8,15})$/, { error: 'Tulis nomor kartu (8 angka) atau nomor HP Ibu.' }))

export const entrepreneurSignInInput = z.strictObject({
  login: entrepreneurLogin,
  pin: z.string({ error: 'PIN perlu diisi.' }).regex(/^\d{6}$/, { error: 'PIN terdiri dari 6 angka.' }),
})

/** 8 signs of Crockford's base 32, written as `ABCD-EFGH`; O, I and L are read as 0, 1 and 1. */
export const activationCode = z
  .string({ error: 'Kode perlu diisi.' })
  .max(30)
  .transform((value) => value.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1'))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, { error: 'Kode terdiri dari 8 huruf dan angka.' }))

export const activateInput = z.strictObject({ login: entrepreneurLogin, code: activationCode, pin: newPin })

export const changePinInput = z.strictObject({
  current: z.string().regex(/^\d{6}$/, { error: 'PIN terdiri dari 6 angka.' }),
  next: newPin,
})

/** A session as its owner sees it in the list. */
export const sessionView = z.strictObject({
  id: z.string(),
  duty: z.enum(duties),
  regencyCode: z.string(),
  device: userAgent,
  createdAt: z.string(),
  lastSeenAt: z.string(),
  isCurrent: z.boolean(),
})
export type SessionView = z.infer<typeof sessionView>
