import { canDo, DomainError, ikmCriterion, notFound, type DecideEvidenceInput } from '@titian/domain'
import { assistanceCase, evidence, submission } from '@titian/db'
import { and, eq, sql } from 'drizzle-orm'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { requireNewestReading } from '../../classification'
import { advanceStage } from '../../readiness'
import { decideOutput } from '../outputs'

/**
 * A second person's decision. Verified evidence may open stages in the same transaction.
 * @throws DomainError NOT_FOUND; FORBIDDEN `own_evidence`; CONFLICT `case_closed`, `already_decided`,
 * `partner_decides`, `reading_changed`
 */
export const decideEvidence = (ctx: OperationContext, input: DecideEvidenceInput) =>
  receiveAction(
    ctx,
    'evidence.decide',
    input,
    (stored) => decideOutput.parse(stored),
    async () => {
      const { tx, actor, now } = ctx
      const [found] = await tx
        .select({
          authorId: evidence.authorId,
          status: evidence.status,
          caseId: evidence.caseId,
          womanId: evidence.womanId,
          criterionId: evidence.criterionId,
          stage: assistanceCase.stage,
          caseStatus: assistanceCase.status,
        })
        .from(evidence)
        .innerJoin(
          assistanceCase,
          and(eq(assistanceCase.id, evidence.caseId), eq(assistanceCase.regencyCode, evidence.regencyCode)),
        )
        .where(and(eq(evidence.id, input.evidenceId), eq(evidence.regencyCode, actor.region)))
      if (!found) throw notFound()
      if (found.authorId === actor.id)
        throw new DomainError('FORBIDDEN', 'own_evidence', 'Kiriman sendiri diperiksa orang lain.')
      if (!canDo(found.caseStatus, 'decideEvidence'))
        throw new DomainError('CONFLICT', 'case_closed', 'Pendampingan ini sudah selesai atau berhenti.')
      const isSent = found.criterionId === ikmCriterion && (await isAtPartner(ctx, input.evidenceId))
      if (isSent || (found.criterionId === ikmCriterion && input.outcome === 'verified'))
        throw new DomainError(
          'CONFLICT',
          'partner_decides',
          isSent
            ? 'Bukti ini sedang diputuskan dinas mitra.'
            : 'Yang ini ditetapkan dinas perindustrian. Kirim ke dinas mitra.',
        )
      if (input.outcome === 'verified') await requireNewestReading(ctx, input.evidenceId)
      const reason = input.outcome === 'returned' ? input.reason : ''
      const { rows } = await tx.execute<{ done: boolean }>(
        sql`select app.decide_evidence(${input.id}, ${input.evidenceId}, ${input.outcome}, ${reason}, ${now}) as done`,
      )
      if (!rows[0]?.done)
        throw new DomainError('CONFLICT', 'already_decided', 'Bukti ini sudah diperiksa. Muat ulang antrean.')
      await recordAudit(ctx, {
        action: 'evidence.decide',
        subject: { kind: 'evidence', id: input.evidenceId },
        caseId: found.caseId,
        womanId: found.womanId,
        before: { status: found.status },
        after: { status: input.outcome, criterion: found.criterionId },
        reason: reason || null,
      })
      const stageAfter =
        input.outcome === 'verified'
          ? await advanceStage(ctx, found.caseId, { kind: 'evidence', id: input.evidenceId })
          : found.stage
      return { outcome: input.outcome, stageBefore: found.stage, stageAfter }
    },
  )

// What lies at a partner office is that office's to decide.
const isAtPartner = async ({ tx, actor }: OperationContext, evidenceId: string): Promise<boolean> =>
  (await tx.$count(
    submission,
    and(
      eq(submission.evidenceId, evidenceId),
      eq(submission.regencyCode, actor.region),
      eq(submission.status, 'waiting'),
    ),
  )) > 0
