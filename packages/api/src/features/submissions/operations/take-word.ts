import { keysOf, lineProblems, type BatchLine, type LineProblem } from '@titian/domain'
import { submission } from '@titian/db'
import { and, eq, sql, type SQL } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { recordAudit, type OperationContext } from '../../../core'
import { advanceStageUnseen } from '../../readiness'

/** An office's word, by whichever name the record is called. */
export type Word = BatchLine extends infer Line
  ? Line extends BatchLine
    ? Omit<Line, 'recordCode'>
    : never
  : never

const effect = z.union([
  z.object({ problem: z.enum(keysOf(lineProblems)) }),
  z.object({
    problem: z.null(),
    case_id: z.string(),
    woman_id: z.string(),
    evidence_id: z.string().nullable(),
  }),
])

/**
 * One decision of the office: kept, carried to the paper, and the stage opened that it completes. Returns the problem
 * instead where the record is not this office's, was decided before, or is the caller's own work.
 */
export const takeWord = async (
  ctx: OperationContext,
  decisionId: string,
  which: SQL,
  word: Word,
): Promise<LineProblem | null> => {
  const { tx, actor, now, today } = ctx
  if (word.outcome === 'confirmed' && word.registeredOn > today) return 'date_in_future'
  const [found] = await tx
    .select({
      id: submission.id,
      recordCode: submission.recordCode,
    })
    .from(submission)
    .where(and(which, eq(submission.regencyCode, actor.region)))
  if (!found) return 'unknown_code'
  const given =
    word.outcome === 'confirmed'
      ? { ...word, reason: '' }
      : { ...word, register: null, number: null, registeredOn: null, minutesNumber: null }
  const { rows } = await tx.execute(
    sql`select * from app.decide_submission(${decisionId}, ${found.id}, ${given.outcome}, ${given.register}, ${given.number}, ${given.registeredOn}, ${given.minutesNumber}, ${given.reason}, ${uuidv7()}, ${now})`,
  )
  const [done] = z.array(effect).parse(rows)
  if (!done) return 'unknown_code'
  if (done.problem !== null) return done.problem
  await recordAudit(ctx, {
    action: 'submission.decide',
    subject: { kind: 'submission', id: found.id },
    caseId: done.case_id,
    womanId: done.woman_id,
    before: { status: 'waiting' },
    after: { ...word, recordCode: found.recordCode },
    reason: given.reason || null,
  })
  if (given.outcome === 'confirmed' && done.evidence_id !== null)
    await advanceStageUnseen(ctx, done.case_id, { kind: 'evidence', id: done.evidence_id })
  return null
}
