import { DomainError, notFound, type confirmVisitInput } from '@titian/domain'
import { visit, visitConfirmation } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { confirmOutput } from '../outputs'

/** Her word on a visit; "tidak sesuai" goes past the mentor to the office. @throws DomainError NOT_FOUND; CONFLICT `already_answered` */
export const confirmVisit = (ctx: OperationContext, input: z.infer<typeof confirmVisitInput>) =>
  receiveAction(
    ctx,
    'own.confirmVisit',
    input,
    (stored) => confirmOutput.parse(stored),
    async () => {
      const { tx, actor, now } = ctx
      const [found] = await tx
        .select({ caseId: visit.caseId, caseMentorId: visit.caseMentorId })
        .from(visit)
        .where(and(eq(visit.id, input.visitId), eq(visit.regencyCode, actor.region)))
      if (!found) throw notFound()
      const [known] = await tx
        .select({ id: visitConfirmation.id })
        .from(visitConfirmation)
        .where(
          and(eq(visitConfirmation.visitId, input.visitId), eq(visitConfirmation.regencyCode, actor.region)),
        )
      if (known) throw new DomainError('CONFLICT', 'already_answered', 'Ibu sudah menjawab kunjungan ini.')
      await tx.insert(visitConfirmation).values({
        id: input.id,
        regencyCode: actor.region,
        ...found,
        womanId: actor.id,
        authorId: actor.id,
        visitId: input.visitId,
        answer: input.answer,
        note: input.answer === 'tidak_sesuai' ? input.note : '',
        answeredAt: now,
      })
      await recordAudit(ctx, {
        action: 'visit.confirm',
        subject: { kind: 'visit', id: input.visitId },
        caseId: found.caseId,
        womanId: actor.id,
        after: { answer: input.answer },
      })
      return { answer: input.answer }
    },
  )
