import { DomainError, notFound, type setStaffStatusInput } from '@titian/domain'
import { staff } from '@titian/db'
import { and, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { recordAudit, type OperationContext } from '../../../core'

/**
 * Disables or enables an account; disabling ends every session at once.
 * @throws DomainError NOT_FOUND; FORBIDDEN `own_account`
 */
export const setStaffStatus = async (
  ctx: OperationContext,
  { staffId, status, reason }: z.infer<typeof setStaffStatusInput>,
) => {
  const { tx, actor } = ctx
  const mine =
    actor.duty === 'admin'
      ? eq(staff.id, staffId)
      : and(eq(staff.id, staffId), eq(staff.regencyCode, actor.region))
  const [found] = await tx.select({ status: staff.status }).from(staff).where(mine)
  if (!found) throw notFound()
  if (staffId === actor.id)
    throw new DomainError('FORBIDDEN', 'own_account', 'Akun sendiri diubah orang lain.')
  await tx.execute(sql`select identity.set_staff_status(${staffId}, ${status})`)
  await tx.update(staff).set({ status }).where(mine)
  await recordAudit(ctx, {
    action: 'staff.setStatus',
    subject: { kind: 'staff', id: staffId },
    before: { status: found.status },
    after: { status },
    reason,
  })
  return { status }
}
