import { DomainError, notFound, type addMemberInput } from '@titian/domain'
import { assistanceCase, groupMember, womenGroup } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { recordAudit, type OperationContext } from '../../../core'

/** Adds a woman to a group of her regency. @throws DomainError NOT_FOUND; CONFLICT `already_member` */
export const addMember = async (
  ctx: OperationContext,
  { groupId, caseId }: z.infer<typeof addMemberInput>,
) => {
  const { tx, actor, today } = ctx
  const [group] = await tx
    .select({ id: womenGroup.id })
    .from(womenGroup)
    .where(and(eq(womenGroup.id, groupId), eq(womenGroup.regencyCode, actor.region)))
  const [found] = await tx
    .select({ womanId: assistanceCase.womanId, mentorId: assistanceCase.caseMentorId })
    .from(assistanceCase)
    .where(and(eq(assistanceCase.id, caseId), eq(assistanceCase.regencyCode, actor.region)))
  if (!group || !found) throw notFound()
  const added = await tx
    .insert(groupMember)
    .values({
      groupId,
      womanId: found.womanId,
      regencyCode: actor.region,
      joinedOn: today,
      leftOn: null,
      caseMentorId: found.mentorId,
    })
    .onConflictDoNothing()
  if (added.rowCount === 0)
    throw new DomainError('CONFLICT', 'already_member', 'Ibu ini sudah menjadi anggota kelompok itu.')
  await recordAudit(ctx, {
    action: 'group.addMember',
    subject: { kind: 'group', id: groupId },
    caseId,
    womanId: found.womanId,
  })
  return { groupId }
}
