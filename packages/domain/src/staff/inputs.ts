import { z } from 'zod'
import { staffDuties } from '../access'
import { id, line } from '../core'
import { phoneText } from '../identifiers'

/** A new account for staff. A verifier may add mentors of her own regency, an administrator any duty. */
export const addStaffInput = z.strictObject({
  id,
  name: line(120),
  email: z
    .email({ error: 'Tulis alamat surel yang lengkap.' })
    .max(200)
    .transform((value) => value.trim().toLowerCase()),
  phone: phoneText.nullable(),
  position: line(120).nullable(),
  duty: z.enum(staffDuties),
  regencyCode: z.string().regex(/^\d{2}(\.\d{2})?$/),
  /** Of someone in a partner office: which one. */
  partnerOfficeId: z
    .string()
    .regex(/^[0-9.]{2,5}-[a-z]{1,20}$/, { error: 'Pilih dinas mitranya.' })
    .nullable()
    .default(null),
})
export type AddStaffInput = z.infer<typeof addStaffInput>

export const setStaffStatusInput = z.strictObject({
  staffId: id,
  status: z.enum(['active', 'disabled']),
  reason: line(200),
})
