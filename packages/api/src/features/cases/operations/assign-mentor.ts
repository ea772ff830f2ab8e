import { canDo, DomainError, notFound, type AssignMentorInput } from '@titian/domain'
import { assistanceCase } from '@titian/db'
import { and, eq, sql } from 'drizzle-orm'
import { recordAudit, type OperationContext } from '../../../core'

/**
 * Gives a woman's open cases to a mentor of the same regency; from the next request on only she reads them.
 * @throws DomainError NOT_FOUND; BAD_INPUT `mentor_unknown`, `mentor_unchanged`
 */
export const assignMentor = async (
  ctx: OperationContext,
  { caseId, mentorId, reason }: AssignMentorInput,
) => {
  const { tx, actor, now } = ctx
  const [found] = await tx
    .select({
      womanId: assistanceCase.womanId,
      mentorId: assistanceCase.caseMentorId,
      status: assistanceCase.status,
    })
    .from(assistanceCase)
    .where(and(eq(assistanceCase.id, caseId), eq(assistanceCase.regencyCode, actor.region)))
  if (!found) throw notFound()
  if (!canDo(found.status, 'assign'))
    throw new DomainError('CONFLICT', 'case_closed', 'Pendampingan ini sudah selesai atau berhenti.')
  if (found.mentorId === mentorId)
    throw new DomainError('BAD_INPUT', 'mentor_unchanged', 'Ia sudah menjadi pendampingnya.', 'mentorId')
  const { rows } = await tx.execute<{ done: boolean }>(
    sql`select app.hand_over_case(${caseId}, ${mentorId}, ${reason}, ${now}) as done`,
  )
  if (!rows[0]?.done)
    throw new DomainError(
      'BAD_INPUT',
      'mentor_unknown',
      'Pilih pendamping yang aktif di daerah ini.',
      'mentorId',
    )
  await recordAudit(ctx, {
    action: 'case.assign',
    subject: { kind: 'case', id: caseId },
    caseId,
    womanId: found.womanId,
    before: { mentorId: found.mentorId },
    after: { mentorId },
    reason,
  })
  return { done: true as const }
}
