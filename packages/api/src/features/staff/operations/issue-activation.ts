import { notFound } from '@titian/domain'
import { assistanceCase } from '@titian/db'
import { and, eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { recordAudit, type OperationContext } from '../../../core'
import { newActivationCode } from '../../identity'

const fourteenDays = 14 * 24 * 60 * 60 * 1000

/** A code with which she sets her PIN, for the first time or anew. It replaces every earlier one. @throws DomainError NOT_FOUND */
export const issueActivation = async (ctx: OperationContext, caseId: string) => {
  const { tx, actor, now, services } = ctx
  const [found] = await tx
    .select({ womanId: assistanceCase.womanId })
    .from(assistanceCase)
    .where(and(eq(assistanceCase.id, caseId), eq(assistanceCase.regencyCode, actor.region)))
  if (!found) throw notFound()
  const { rows } = await tx.execute<{ card: string | null }>(
    sql`select identity.card_number(${found.womanId}) as card`,
  )
  const cardNumber = rows[0]?.card
  if (!cardNumber) throw notFound()
  const code = newActivationCode()
  const expiresAt = new Date(now.getTime() + fourteenDays)
  await tx.execute(
    sql`select identity.issue_activation(${uuidv7()}, ${found.womanId}, ${services.privateData.hashActivationCode(code)}, ${expiresAt})`,
  )
  await recordAudit(ctx, {
    action: 'activation.issue',
    subject: { kind: 'woman', id: found.womanId },
    caseId,
    womanId: found.womanId,
  })
  return { cardNumber, code: `${code.slice(0, 4)}-${code.slice(4)}`, expiresAt: expiresAt.toISOString() }
}
