import { attentionListInput, resolveVisitInput, settleMessageInput } from '@titian/domain'
import { z } from 'zod'
import { can, router } from '../../core'
import { countAttention } from './operations/count-attention'
import { listAttention } from './operations/list-attention'
import { resolveVisit } from './operations/resolve-visit'
import { settleMessage } from './operations/settle-message'
import { attentionCountOutput, attentionListOutput, resolveVisitOutput, settleMessageOutput } from './outputs'

export const attentionRouter = router({
  list: can('attention:read')
    .input(attentionListInput)
    .output(attentionListOutput)
    .query(({ ctx, input }) => listAttention(ctx, input)),
  count: can('attention:read')
    .input(z.strictObject({}))
    .output(attentionCountOutput)
    .query(({ ctx }) => countAttention(ctx)),
  resolveVisit: can('attention:decide')
    .input(resolveVisitInput)
    .output(resolveVisitOutput)
    .mutation(({ ctx, input }) => resolveVisit(ctx, input)),
  settleMessage: can('attention:decide')
    .input(settleMessageInput)
    .output(settleMessageOutput)
    .mutation(({ ctx, input }) => settleMessage(ctx, input)),
})
