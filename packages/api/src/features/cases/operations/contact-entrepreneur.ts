import { DomainError, notFound, type contactInput } from '@titian/domain'
import { assistanceCase, womanPrivate } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { recordAudit, type OperationContext } from '../../../core'

/**
 * The address that opens WhatsApp or the telephone for her number, which the screen itself never shows.
 * @throws DomainError NOT_FOUND; NOT_FOUND `no_phone`
 */
export const contactEntrepreneur = async (
  ctx: OperationContext,
  { caseId, channel }: z.infer<typeof contactInput>,
) => {
  const { tx, actor } = ctx
  const [found] = await tx
    .select({ womanId: womanPrivate.id, phone: womanPrivate.phone })
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
  if (found.phone === null) throw new DomainError('NOT_FOUND', 'no_phone', 'Nomor HP belum dicatat.')
  await recordAudit(ctx, {
    action: 'case.contact',
    subject: { kind: channel, id: found.womanId },
    caseId,
    womanId: found.womanId,
  })
  return { url: channel === 'whatsapp' ? `https://wa.me/${found.phone.slice(1)}` : `tel:${found.phone}` }
}
