import { staffDuties } from '@titian/domain'
import { z } from 'zod'

export const staffListOutput = z.strictObject({
  staff: z.array(
    z.strictObject({
      id: z.string(),
      regencyCode: z.string(),
      regionName: z.string(),
      name: z.string(),
      email: z.string(),
      phone: z.string().nullable(),
      position: z.string().nullable(),
      status: z.enum(['active', 'disabled']),
      duties: z.array(z.enum(staffDuties)),
      openCases: z.number().nullable(),
    }),
  ),
})
/** The password is shown once and kept nowhere in clear. */
export const addStaffOutput = z.strictObject({ staffId: z.string(), oneTimePassword: z.string() })
export const statusOutput = z.strictObject({ status: z.enum(['active', 'disabled']) })
/** Handed over on paper or by voice; the page says until when it works. */
export const activationOutput = z.strictObject({
  cardNumber: z.string(),
  code: z.string(),
  expiresAt: z.string(),
})
