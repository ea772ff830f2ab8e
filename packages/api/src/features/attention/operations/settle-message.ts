import { DomainError, notFound, type SettleMessageInput } from '@titian/domain'
import { messageSettlement, visit, visitConfirmation } from '@titian/db'
import { and, eq, ne } from 'drizzle-orm'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { messageVisit } from '../open-items'
import { settleMessageOutput } from '../outputs'

/**
 * Marks her message as taken care of, with a note for the office. A message about the reader's own visit is not
 * hers to see, and so not there.
 * @throws DomainError NOT_FOUND; CONFLICT `already_settled`
 */
export const settleMessage = (ctx: OperationContext, input: SettleMessageInput) =>
  receiveAction(
    ctx,
    'attention.settleMessage',
    input,
    (stored) => settleMessageOutput.parse(stored),
    async () => {
      const { tx, actor, now } = ctx
      const [found] = await tx
        .select({
          womanId: visitConfirmation.womanId,
          caseId: visitConfirmation.caseId,
          visitId: visit.id,
          visitAuthorId: visit.authorId,
        })
        .from(visitConfirmation)
        .innerJoin(visit, messageVisit)
        .where(
          and(
            eq(visitConfirmation.id, input.messageId),
            eq(visitConfirmation.regencyCode, actor.region),
            eq(visitConfirmation.answer, 'tidak_sesuai'),
            ne(visit.authorId, actor.id),
          ),
        )
      if (!found) throw notFound()
      const { caseId, ...message } = found
      const { rowCount } = await tx
        .insert(messageSettlement)
        .values({
          id: input.id,
          regencyCode: actor.region,
          confirmationId: input.messageId,
          ...message,
          authorId: actor.id,
          note: input.note,
          settledAt: now,
        })
        .onConflictDoNothing()
      if (rowCount !== 1)
        throw new DomainError('CONFLICT', 'already_settled', 'Pesan ini sudah ditangani petugas lain.')
      await recordAudit(ctx, {
        action: 'message.settle',
        subject: { kind: 'visit', id: message.visitId },
        caseId,
        womanId: message.womanId,
      })
      return { done: true as const }
    },
  )
