import { addMonths, changesBetween, facilitators, returnRateFrom, type Facilitator } from '@titian/domain'
import { assistanceCase, decision, enterprise, evidence, woman } from '@titian/db'
import { and, desc, eq, gte, isNull, lt, ne, sql } from 'drizzle-orm'
import type { OperationContext } from '../../../core'
import { filesOf, typeNameOf } from './list-queue'

/** The paper in question, as `getEvidence` reads it. */
export type OpenPaper = typeof evidence.$inferSelect

/** How many of the regency's newest decisions are looked through for similar ones. */
const similarAmong = 400
const similarShown = 2

/** The submission before this one, for the same criterion and product, and what is different; null for a first one. */
export const previousSubmission = async (
  { tx, actor }: OperationContext,
  now: OpenPaper,
  fileCount: number,
) => {
  const [row] = await tx
    .select({ before: evidence, outcome: decision.outcome, decidedAt: decision.decidedAt })
    .from(evidence)
    .leftJoin(
      decision,
      and(eq(decision.evidenceId, evidence.id), eq(decision.regencyCode, evidence.regencyCode)),
    )
    .where(
      and(
        eq(evidence.regencyCode, actor.region),
        eq(evidence.caseId, now.caseId),
        eq(evidence.criterionId, now.criterionId),
        now.productId === null ? isNull(evidence.productId) : eq(evidence.productId, now.productId),
        ne(evidence.id, now.id),
        lt(evidence.receivedAt, now.receivedAt),
      ),
    )
    .orderBy(desc(evidence.receivedAt), desc(evidence.id))
    .limit(1)
  if (!row) return null
  const files = await filesOf(tx, actor.region, [row.before.id])
  return {
    sentAt: row.before.receivedAt.toISOString(),
    outcome: row.outcome,
    changes: changesBetween(contentOf(row.before, files.length), contentOf(now, fileCount)),
  }
}

const contentOf = (paper: OpenPaper, fileCount: number) => ({
  type: typeNameOf(paper.type),
  number: paper.number,
  issuedOn: paper.issuedOn,
  expiresOn: paper.expiresOn,
  facilitatedBy: facilitatorName(paper.facilitatedBy),
  note: paper.note,
  fileCount,
})

export const facilitatorName = (key: Facilitator | null) => key && facilitators[key]

/**
 * Of the sender's papers on the cases that she has today, decided in the last twelve months: how many went back.
 * Null below `returnRateFrom`, where a rate would say nothing.
 */
export const returnRateOf = async ({ tx, actor, today }: OperationContext, authorId: string) => {
  const [row] = await tx
    .select({
      decided: sql<number>`count(*)::int`,
      returned: sql<number>`count(*) filter (where ${decision.outcome} = 'returned')::int`,
    })
    .from(assistanceCase)
    .innerJoin(
      decision,
      and(eq(decision.caseId, assistanceCase.id), eq(decision.regencyCode, assistanceCase.regencyCode)),
    )
    .where(
      and(
        eq(assistanceCase.regencyCode, actor.region),
        eq(assistanceCase.caseMentorId, authorId),
        eq(decision.evidenceAuthorId, authorId),
        gte(decision.decidedAt, new Date(`${addMonths(today, -12)}T00:00:00+08:00`)),
      ),
    )
  return row && row.decided >= returnRateFrom ? row : null
}

/** The newest decisions on the same criterion of other cases, among the regency's newest `similarAmong` decisions. */
export const similarDecisions = async ({ tx, actor }: OperationContext, now: OpenPaper) => {
  const recent = tx
    .select({
      evidenceId: decision.evidenceId,
      caseId: decision.caseId,
      outcome: decision.outcome,
      reason: decision.reason,
      decidedAt: decision.decidedAt,
    })
    .from(decision)
    .where(eq(decision.regencyCode, actor.region))
    .orderBy(desc(decision.id))
    .limit(similarAmong)
    .as('recent')
  const rows = await tx
    .select({
      evidenceId: recent.evidenceId,
      outcome: recent.outcome,
      reason: recent.reason,
      decidedAt: recent.decidedAt,
      type: evidence.type,
      name: woman.name,
      enterpriseName: enterprise.name,
    })
    .from(recent)
    .innerJoin(evidence, and(eq(evidence.id, recent.evidenceId), eq(evidence.regencyCode, actor.region)))
    .innerJoin(
      assistanceCase,
      and(eq(assistanceCase.id, evidence.caseId), eq(assistanceCase.regencyCode, evidence.regencyCode)),
    )
    .innerJoin(woman, and(eq(woman.id, evidence.womanId), eq(woman.regencyCode, evidence.regencyCode)))
    .innerJoin(
      enterprise,
      and(eq(enterprise.id, assistanceCase.enterpriseId), eq(enterprise.regencyCode, evidence.regencyCode)),
    )
    .where(and(eq(evidence.criterionId, now.criterionId), ne(evidence.caseId, now.caseId)))
    .orderBy(desc(recent.decidedAt), desc(recent.evidenceId))
    .limit(similarShown)
  return rows.map(({ type, decidedAt, ...row }) => ({
    ...row,
    typeName: typeNameOf(type),
    decidedAt: decidedAt.toISOString(),
  }))
}
