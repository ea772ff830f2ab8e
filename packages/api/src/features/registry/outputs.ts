import { z } from 'zod'

/** Outside one's own cases nothing more is told than initials, village and who mentors her. */
const stranger = { initials: z.string(), villageName: z.string(), mentorName: z.string().nullable() }

export const duplicatesOutput = z.strictObject({
  isElsewhere: z.boolean(),
  matches: z.array(
    z.strictObject({ id: z.string(), matchedBy: z.enum(['nik', 'phone', 'name']), ...stranger }),
  ),
})

export const searchOutput = z.strictObject({
  people: z.array(
    z.strictObject({ ...stranger, caseId: z.string().nullable(), name: z.string().nullable() }),
  ),
})

export const registerOutput = z.strictObject({
  caseId: z.string(),
  womanId: z.string(),
  cardNumber: z.string(),
  stage: z.number(),
})

export const revealOutput = z.strictObject({ value: z.string() })
