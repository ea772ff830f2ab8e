import { receiptCode } from '@titian/domain'
import { visitQuarantine, woman } from '@titian/db'
import { and, desc, eq, gt, isNull, or } from 'drizzle-orm'
import type { OperationContext } from '../../../core'

// The office's word stays on her day for as long as a phone may be without signal.
const shownFor = 30 * 24 * 60 * 60 * 1000

/** What became of the mentor's own visits that were set aside: those that wait first, then the newest words on them. */
export const listSetAside = async ({ tx, actor, now }: OperationContext) => {
  const rows = await tx
    .select({ row: visitQuarantine, name: woman.name })
    .from(visitQuarantine)
    .leftJoin(
      woman,
      and(eq(woman.id, visitQuarantine.womanId), eq(woman.regencyCode, visitQuarantine.regencyCode)),
    )
    .where(
      and(
        eq(visitQuarantine.authorId, actor.id),
        eq(visitQuarantine.regencyCode, actor.region),
        or(
          isNull(visitQuarantine.outcome),
          gt(visitQuarantine.resolvedAt, new Date(now.getTime() - shownFor)),
        ),
      ),
    )
    .orderBy(desc(isNull(visitQuarantine.outcome)), desc(visitQuarantine.receivedAt))
    .limit(30)
  return {
    visits: rows.map(({ row, name }) => ({
      visitId: row.id,
      caseId: row.caseId,
      name,
      receiptCode: receiptCode(row.id),
      startedAt: row.startedAt.toISOString(),
      doubt: row.reason,
      outcome: row.outcome,
      resolvedAt: row.resolvedAt?.toISOString() ?? null,
      reason: row.resolution,
    })),
  }
}
