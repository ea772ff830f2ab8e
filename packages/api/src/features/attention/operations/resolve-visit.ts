import {
  DomainError,
  logVisitInput,
  notFound,
  readVisitClock,
  type Actor,
  type LogVisitInput,
  type ResolveVisitInput,
} from '@titian/domain'
import { asAuthor, assistanceCase, visitQuarantine } from '@titian/db'
import { and, eq, sql } from 'drizzle-orm'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { advanceStage } from '../../readiness'
import { resolveVisitOutput } from '../outputs'

/**
 * The office's word on a visit that was set aside. Accepted, it counts from now on as its author's visit, with
 * everything that a visit does, and may open stages in the same transaction; declined, it stays as it is.
 * @throws DomainError NOT_FOUND; FORBIDDEN `own_visit`; CONFLICT `already_resolved`, `not_yet_happened`
 */
export const resolveVisit = (ctx: OperationContext, input: ResolveVisitInput) =>
  receiveAction(
    ctx,
    'attention.resolveVisit',
    input,
    (stored) => resolveVisitOutput.parse(stored),
    async () => {
      const { tx, actor, now } = ctx
      const [found] = await tx
        .select({ row: visitQuarantine, stage: assistanceCase.stage })
        .from(visitQuarantine)
        .innerJoin(
          assistanceCase,
          and(
            eq(assistanceCase.id, visitQuarantine.caseId),
            eq(assistanceCase.regencyCode, visitQuarantine.regencyCode),
          ),
        )
        .where(and(eq(visitQuarantine.id, input.visitId), eq(visitQuarantine.regencyCode, actor.region)))
      if (!found) throw notFound()
      const { row, stage } = found
      if (row.authorId === actor.id)
        throw new DomainError('FORBIDDEN', 'own_visit', 'Kunjungan sendiri diperiksa orang lain.')
      if (input.outcome === 'accepted' && row.startedAt > now)
        throw new DomainError(
          'CONFLICT',
          'not_yet_happened',
          'Waktu kunjungan ini belum terjadi. Terima setelah waktunya lewat.',
        )
      const reason = input.outcome === 'declined' ? input.reason : ''
      const { rows } = await tx.execute<{ done: boolean }>(
        sql`select app.resolve_quarantine(${row.id}, ${input.outcome}, ${reason}, ${now}) as done`,
      )
      if (!rows[0]?.done)
        throw new DomainError('CONFLICT', 'already_resolved', 'Kunjungan ini sudah diputuskan petugas lain.')
      const kept = input.outcome === 'accepted' ? await keepAccepted(ctx, row) : null
      await recordAudit(ctx, {
        action: input.outcome === 'accepted' ? 'visit.accept' : 'visit.decline',
        subject: { kind: 'visit', id: row.id },
        caseId: row.caseId,
        womanId: row.womanId,
        before: { doubt: row.reason },
        after: { authorId: row.authorId, ...kept },
        reason: reason || null,
      })
      const stageAfter = kept ? await advanceStage(ctx, row.caseId, { kind: 'visit', id: row.id }) : stage
      return { outcome: input.outcome, stageBefore: stage, stageAfter }
    },
  )

/** Keeps it as `visits.log` does, under the author's own row rules; both clocks stay those of its arrival. */
const keepAccepted = async (
  { tx, actor }: OperationContext,
  row: typeof visitQuarantine.$inferSelect,
): Promise<Pick<LogVisitInput, 'mode' | 'condition'> & { flags: string[] }> => {
  const input = logVisitInput.parse(row.body)
  const clock = readVisitClock(new Date(input.startedAt), new Date(input.sentAt), row.receivedAt)
  const flags = [...clock.flags, 'diterima_dinas']
  const author: Actor = { id: row.authorId, duty: 'mentor', region: actor.region }
  const { rows } = await asAuthor(tx, actor, author, () =>
    tx.execute<{ flags: string[] }>(
      sql`select hot.keep_visit(${JSON.stringify(input)}::jsonb, t.woman_id, t.case_mentor_id, ${clock.correctedStart}, ${clock.skewSeconds}, ${row.receivedAt}, ${sql.param(flags)}::text[]) as flags
        from app.visit_target(${row.caseId}, ${row.startedAt}, false) t`,
    ),
  )
  const [kept] = rows
  if (!kept) throw notFound()
  return { mode: input.mode, condition: input.condition, flags: kept.flags }
}
