import { z } from 'zod'
import { cursor, id, line } from '../core'

export const attentionListInput = z.strictObject({
  cursor: cursor.default(''),
  limit: z.int().min(1).max(50).default(20),
})

/** The office's word on a visit that was set aside: it counts after all, or it does not, with the reason. */
export const resolveVisitInput = z.discriminatedUnion('outcome', [
  z.strictObject({ id, visitId: id, outcome: z.literal('accepted') }),
  z.strictObject({ id, visitId: id, outcome: z.literal('declined'), reason: line(300) }),
])
export type ResolveVisitInput = z.infer<typeof resolveVisitInput>

/** What the office did about her "ada yang tidak sesuai"; the note stays with her message, in the office. */
export const settleMessageInput = z.strictObject({ id, messageId: id, note: line(300) })
export type SettleMessageInput = z.infer<typeof settleMessageInput>
