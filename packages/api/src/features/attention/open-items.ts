import { messageSettlement, visit, visitConfirmation, visitQuarantine } from '@titian/db'
import { and, eq, isNull, ne } from 'drizzle-orm'
import type { OperationContext } from '../../core'

type Who = Pick<OperationContext, 'actor'>

/** Visits of the regency that wait for the office's word. */
export const isOpenVisit = ({ actor }: Who) =>
  and(eq(visitQuarantine.regencyCode, actor.region), isNull(visitQuarantine.outcome))

/**
 * Her messages that nobody has settled; for a query that joins the visit and the settlement. Whoever has two duties
 * does not read here what a woman says of her own visit.
 */
export const isOpenMessage = ({ actor }: Who) =>
  and(
    eq(visitConfirmation.regencyCode, actor.region),
    eq(visitConfirmation.answer, 'tidak_sesuai'),
    isNull(messageSettlement.id),
    ne(visit.authorId, actor.id),
  )

export const messageVisit = and(
  eq(visit.id, visitConfirmation.visitId),
  eq(visit.regencyCode, visitConfirmation.regencyCode),
)
export const settlementOfMessage = and(
  eq(messageSettlement.confirmationId, visitConfirmation.id),
  eq(messageSettlement.regencyCode, visitConfirmation.regencyCode),
)
