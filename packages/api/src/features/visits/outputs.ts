import { z } from 'zod'

/** `receiptCode` is her and the mentor's proof; `isQuarantined` says that the office looks first. */
export const logVisitOutput = z.strictObject({
  visitId: z.string(),
  receiptCode: z.string(),
  isQuarantined: z.boolean(),
  stage: z.number(),
  flags: z.array(z.string()),
})
export const addendumOutput = z.strictObject({ addendumId: z.string(), version: z.number() })
