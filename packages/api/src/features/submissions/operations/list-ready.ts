import { id, ikmCriterion, type readySubmissionsInput } from '@titian/domain'
import {
  area,
  assistanceCase,
  enterprise,
  evidence,
  partnerDecision,
  partnerOffice,
  staff,
  submission,
  woman,
} from '@titian/db'
import { and, asc, count, desc, eq, gt, inArray, isNull, notExists, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { decodeCursor, encodeCursor, type OperationContext } from '../../../core'

/** The stage before the register (pathway.md): everything else is settled there. */
const readyStage = 5

const position = z.tuple([z.string().regex(/^[\p{L}\p{N} ]*$/u), id])

/** Women at Siap IKM whose registration nobody is looking at, by name, with the office that registers them. */
export const listReady = async (
  { tx, actor }: OperationContext,
  { cursor, limit }: z.infer<typeof readySubmissionsInput>,
) => {
  const [office] = await tx
    .select({ id: partnerOffice.id, name: partnerOffice.name })
    .from(partnerOffice)
    .where(and(eq(partnerOffice.regencyCode, actor.region), eq(partnerOffice.kind, 'industry')))
  const isReady = and(
    eq(assistanceCase.regencyCode, actor.region),
    eq(assistanceCase.pathwayId, 'industri'),
    eq(assistanceCase.stage, readyStage),
    isNull(assistanceCase.closedAt),
    notExists(
      tx
        .select({ one: sql`1` })
        .from(submission)
        .where(
          and(
            eq(submission.regencyCode, assistanceCase.regencyCode),
            eq(submission.caseId, assistanceCase.id),
            eq(submission.criterionId, ikmCriterion),
            inArray(submission.status, ['waiting', 'confirmed']),
          ),
        ),
    ),
  )
  const [lastName, lastId] = decodeCursor(cursor, position) ?? []
  const name = sql`${woman.nameKey} collate "C"`
  const after =
    lastName !== undefined && lastId !== undefined
      ? or(gt(name, lastName), and(eq(name, lastName), gt(assistanceCase.id, lastId)))
      : undefined
  const rows = await tx
    .select({
      caseId: assistanceCase.id,
      name: woman.name,
      nameKey: woman.nameKey,
      enterpriseName: enterprise.name,
      villageName: area.name,
      mentorName: staff.name,
    })
    .from(assistanceCase)
    .innerJoin(
      woman,
      and(eq(woman.id, assistanceCase.womanId), eq(woman.regencyCode, assistanceCase.regencyCode)),
    )
    .innerJoin(
      enterprise,
      and(
        eq(enterprise.id, assistanceCase.enterpriseId),
        eq(enterprise.regencyCode, assistanceCase.regencyCode),
      ),
    )
    .innerJoin(area, eq(area.code, assistanceCase.villageCode))
    .leftJoin(
      staff,
      and(eq(staff.id, assistanceCase.caseMentorId), eq(staff.regencyCode, assistanceCase.regencyCode)),
    )
    .where(and(isReady, after))
    .orderBy(asc(name), asc(assistanceCase.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const [all] = await tx.select({ n: count() }).from(assistanceCase).where(isReady)
  const ids = page.map(({ caseId }) => caseId)
  const papers = await waitingPapers(tx, actor.region, ids)
  const returns = await returnsOf(tx, actor.region, ids)
  const last = page.at(-1)
  return {
    office: office ?? null,
    cases: page.map(({ nameKey: _, ...row }) => ({
      ...row,
      hasPaper: papers.has(row.caseId),
      returnedReason: returns.get(row.caseId) ?? null,
    })),
    total: all?.n ?? 0,
    nextCursor: rows.length > limit && last ? encodeCursor([last.nameKey, last.caseId]) : null,
  }
}

const waitingPapers = async (tx: OperationContext['tx'], regencyCode: string, caseIds: string[]) => {
  if (caseIds.length === 0) return new Set<string>()
  const rows = await tx
    .select({ caseId: evidence.caseId })
    .from(evidence)
    .where(
      and(
        eq(evidence.regencyCode, regencyCode),
        inArray(evidence.caseId, caseIds),
        eq(evidence.criterionId, ikmCriterion),
        eq(evidence.status, 'waiting'),
      ),
    )
  return new Set(rows.map(({ caseId }) => caseId))
}

/** Why the office gave a record back, its newest word for each case. */
const returnsOf = async (tx: OperationContext['tx'], regencyCode: string, caseIds: string[]) => {
  if (caseIds.length === 0) return new Map<string, string>()
  const rows = await tx
    .select({ caseId: partnerDecision.caseId, reason: partnerDecision.reason })
    .from(partnerDecision)
    .where(
      and(
        eq(partnerDecision.regencyCode, regencyCode),
        inArray(partnerDecision.caseId, caseIds),
        eq(partnerDecision.outcome, 'returned'),
      ),
    )
    .orderBy(desc(partnerDecision.decidedAt))
  return new Map(rows.toReversed().map(({ caseId, reason }) => [caseId, reason]))
}
