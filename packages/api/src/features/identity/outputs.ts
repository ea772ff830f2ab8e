import { duties, sessionView, staffDuties } from '@titian/domain'
import { z } from 'zod'

const heldDuty = z.strictObject({ duty: z.enum(staffDuties), regencyCode: z.string() })

/** `duties` are all that the person may choose; `mustChange` sends her to the password screen first. */
export const signInOutput = z.strictObject({ duties: z.array(heldDuty), mustChange: z.boolean() })

/** The signed-in person and her office, as the frame shows them. */
export const meOutput = z.strictObject({
  id: z.string(),
  name: z.string(),
  duty: z.enum(duties),
  regencyCode: z.string(),
  regionName: z.string(),
  duties: z.array(heldDuty.extend({ regionName: z.string() })),
  office: z.strictObject({
    name: z.string(),
    shortName: z.string(),
    unit: z.string(),
    phone: z.string().nullable(),
    villageWord: z.enum(['desa', 'kampung']),
    letterhead: z.array(z.string()),
    signerTitle: z.string(),
    signerName: z.string(),
  }),
  mustChange: z.boolean(),
  isDemo: z.boolean(),
  permissions: z.array(z.string()),
})

export const sessionsOutput = z.strictObject({ sessions: z.array(sessionView) })
export const endedOutput = z.strictObject({ ended: z.number() })
export const doneOutput = z.strictObject({ done: z.literal(true) })
