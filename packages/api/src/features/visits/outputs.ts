import { keysOf, visitDoubts } from '@titian/domain'
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

/** Her own visits that the office looks at first. `name` is null where the case is no longer hers to read. */
export const setAsideOutput = z.strictObject({
  visits: z.array(
    z.strictObject({
      visitId: z.string(),
      caseId: z.string(),
      name: z.string().nullable(),
      receiptCode: z.string(),
      startedAt: z.string(),
      doubt: z.enum(keysOf(visitDoubts)),
      outcome: z.enum(['accepted', 'declined']).nullable(),
      resolvedAt: z.string().nullable(),
      reason: z.string(),
    }),
  ),
})
