import { messageSettlement, visit, visitConfirmation, visitQuarantine } from '@titian/db'
import { count } from 'drizzle-orm'
import type { OperationContext } from '../../../core'
import { isOpenMessage, isOpenVisit, messageVisit, settlementOfMessage } from '../open-items'

/** How much waits for the office, for the list and for its entry in the navigation. */
export const countAttention = async (ctx: OperationContext) => {
  const [visits] = await ctx.tx.select({ n: count() }).from(visitQuarantine).where(isOpenVisit(ctx))
  const [messages] = await ctx.tx
    .select({ n: count() })
    .from(visitConfirmation)
    .innerJoin(visit, messageVisit)
    .leftJoin(messageSettlement, settlementOfMessage)
    .where(isOpenMessage(ctx))
  return { total: (visits?.n ?? 0) + (messages?.n ?? 0) }
}
