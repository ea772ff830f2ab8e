import { DomainError, notFound, type revealInput } from '@titian/domain'
import { assistanceCase, womanPrivate } from '@titian/db'
import { and, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { recordAudit, type OperationContext } from '../../../core'

const dailyLimit = 30

/**
 * Shows one private value of one woman, for a reason that history keeps.
 * @throws DomainError NOT_FOUND; TOO_MANY `reveal_limit` on the thirty-first of a WITA day
 */
export const reveal = async (
  ctx: OperationContext,
  { caseId, field, reason }: z.infer<typeof revealInput>,
) => {
  const { tx, actor } = ctx
  const [found] = await tx
    .select({ womanId: womanPrivate.id, nikCipher: womanPrivate.nikCipher, phone: womanPrivate.phone })
    .from(assistanceCase)
    .innerJoin(
      womanPrivate,
      and(
        eq(womanPrivate.id, assistanceCase.womanId),
        eq(womanPrivate.regencyCode, assistanceCase.regencyCode),
      ),
    )
    .where(and(eq(assistanceCase.id, caseId), eq(assistanceCase.regencyCode, actor.region)))
  if (!found) throw notFound()
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reveal ${actor.id}`}, 0))`)
  const { rows } = await tx.execute<{ n: number }>(sql`select app.reveals_today() as n`)
  if ((rows[0]?.n ?? 0) >= dailyLimit) {
    throw new DomainError(
      'TOO_MANY',
      'reveal_limit',
      `Batas ${dailyLimit} kali sehari sudah tercapai. Hubungi Dinas bila perlu lebih.`,
    )
  }
  const value =
    field === 'phone'
      ? found.phone
      : found.nikCipher && ctx.services.privateData.unseal(found.nikCipher, found.womanId)
  if (!value) throw new DomainError('NOT_FOUND', 'not_recorded', 'Belum dicatat.')
  await recordAudit(ctx, {
    action: 'registry.reveal',
    subject: { kind: field, id: found.womanId },
    caseId,
    womanId: found.womanId,
    reason,
  })
  return { value }
}
