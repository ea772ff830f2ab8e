import { canDo, DomainError, notFound, type CaseAction } from '@titian/domain'
import { assistanceCase } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import type { OperationContext } from '../../../core'

/** The case that an act is about, as far as the caller sees it. @throws DomainError NOT_FOUND */
export const findCase = async ({ tx, actor }: OperationContext, caseId: string) => {
  const [found] = await tx
    .select({
      id: assistanceCase.id,
      womanId: assistanceCase.womanId,
      enterpriseId: assistanceCase.enterpriseId,
      caseMentorId: assistanceCase.caseMentorId,
      pathwayId: assistanceCase.pathwayId,
      status: assistanceCase.status,
    })
    .from(assistanceCase)
    .where(and(eq(assistanceCase.id, caseId), eq(assistanceCase.regencyCode, actor.region)))
  if (!found) throw notFound()
  return found
}
export type FoundCase = Awaited<ReturnType<typeof findCase>>

/** @throws DomainError CONFLICT `case_closed` */
export const requireOpen = ({ status }: FoundCase, action: CaseAction) => {
  if (!canDo(status, action))
    throw new DomainError('CONFLICT', 'case_closed', 'Pendampingan ini sudah selesai atau berhenti.')
}
