import { keysOf, visitDoubts } from '@titian/domain'
import { z } from 'zod'

const ofCase = {
  caseId: z.string(),
  name: z.string(),
  enterpriseName: z.string(),
  villageName: z.string(),
  /** Whose visit it is. */
  mentorName: z.string(),
  visitedAt: z.string(),
  /** When the office learned of it; the list's order. */
  receivedAt: z.string(),
  waitingDays: z.number(),
}

/** `isOwn`: the reader's own visit, which another officer resolves. `record` is null for who may not read what holds money. */
const setAsideVisit = z.strictObject({
  kind: z.literal('visit'),
  id: z.string(),
  ...ofCase,
  doubt: z.enum(keysOf(visitDoubts)),
  isOwn: z.boolean(),
  hasHappened: z.boolean(),
  receiptCode: z.string(),
  record: z.strictObject({ chips: z.array(z.string()), lines: z.array(z.string()) }).nullable(),
})
const herMessage = z.strictObject({ kind: z.literal('message'), id: z.string(), ...ofCase, text: z.string() })

/** What the office looks at, oldest first. */
export const attentionListOutput = z.strictObject({
  items: z.array(z.discriminatedUnion('kind', [setAsideVisit, herMessage])),
  total: z.number(),
  asOf: z.string(),
  nextCursor: z.string().nullable(),
})
export const attentionCountOutput = z.strictObject({ total: z.number() })
export const resolveVisitOutput = z.strictObject({
  outcome: z.enum(['accepted', 'declined']),
  stageBefore: z.number(),
  stageAfter: z.number(),
})
export const settleMessageOutput = z.strictObject({ done: z.literal(true) })
