import { DomainError, notFound, type AddAddendumInput } from '@titian/domain'
import { visit, visitAddendum } from '@titian/db'
import { and, count, eq, sql } from 'drizzle-orm'
import { keepSecondBody, receiveAction, recordAudit, type OperationContext } from '../../../core'
import { addendumOutput } from '../outputs'

/**
 * A note on a visit that itself never changes. It names the version that its writer had read (0: the visit alone).
 * @throws DomainError NOT_FOUND; CONFLICT `version_moved` when somebody added to it meanwhile
 */
export const addAddendum = (ctx: OperationContext, input: AddAddendumInput) =>
  receiveAction(
    ctx,
    'visits.addAddendum',
    input,
    (stored) => addendumOutput.parse(stored),
    async () => {
      const { tx, actor, now } = ctx
      const [found] = await tx
        .select({ caseId: visit.caseId, womanId: visit.womanId, caseMentorId: visit.caseMentorId })
        .from(visit)
        .where(and(eq(visit.id, input.visitId), eq(visit.regencyCode, actor.region)))
      if (!found) throw notFound()
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`addendum ${input.visitId}`}, 0))`)
      const [known] = await tx
        .select({ n: count() })
        .from(visitAddendum)
        .where(and(eq(visitAddendum.visitId, input.visitId), eq(visitAddendum.regencyCode, actor.region)))
      const version = known?.n ?? 0
      if (version !== input.baseVersion) {
        keepSecondBody(ctx, 'visits.addAddendum', input.id, input)
        throw new DomainError(
          'CONFLICT',
          'version_moved',
          'Ada catatan baru pada kunjungan ini. Baca dulu, lalu kirim lagi.',
        )
      }
      await tx.insert(visitAddendum).values({
        id: input.id,
        regencyCode: actor.region,
        ...found,
        authorId: actor.id,
        visitId: input.visitId,
        baseVersion: input.baseVersion,
        text: input.text,
        deviceSentAt: new Date(input.sentAt),
        receivedAt: now,
      })
      await recordAudit(ctx, {
        action: 'visit.addendum',
        subject: { kind: 'visit', id: input.visitId },
        caseId: found.caseId,
        womanId: found.womanId,
        after: { version: version + 1 },
        deviceAt: new Date(input.sentAt),
      })
      return { addendumId: input.id, version: version + 1 }
    },
  )
