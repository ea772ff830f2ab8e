import {
  assistanceCase,
  decision,
  enterprise,
  evidence,
  printedLicence,
  product,
  productKind,
  visit,
  woman,
  workforceRecord,
  type Tx,
} from '@titian/db'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { knowledgeOf, type CaseKnowledge } from './knowledge-of'

/** The facts and papers of cases that the caller may see, for the rules; one query a table, whatever the number. */
export const loadCaseFacts = async (
  tx: Tx,
  regencyCode: string,
  caseIds: readonly string[],
): Promise<CaseKnowledge[]> => {
  if (caseIds.length === 0) return []
  const ids = [...caseIds]
  const cases = await tx
    .select({
      row: assistanceCase,
      citizenship: woman.citizenship,
      isNikValid: woman.isNikValid,
      runBy: enterprise.runBy,
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
    .where(and(inArray(assistanceCase.id, ids), eq(assistanceCase.regencyCode, regencyCode)))
  const enterpriseIds = cases.map(({ row }) => row.enterpriseId)
  const products = await tx
    .select({
      id: product.id,
      enterpriseId: product.enterpriseId,
      isPackaged: product.isPackaged,
      kind: productKind,
    })
    .from(product)
    .leftJoin(productKind, eq(productKind.id, product.kindId))
    .where(
      and(
        inArray(product.enterpriseId, enterpriseIds),
        eq(product.regencyCode, regencyCode),
        eq(product.isMain, true),
      ),
    )
  const visits = await tx
    .select({
      caseId: visit.caseId,
      visitedDay: visit.visitedDay,
      mode: visit.mode,
      condition: visit.condition,
      confirmationMethod: visit.confirmationMethod,
    })
    .from(visit)
    .where(and(inArray(visit.caseId, ids), eq(visit.regencyCode, regencyCode)))
    .orderBy(asc(visit.startedAt))
  const papers = await tx
    .select({
      caseId: evidence.caseId,
      id: evidence.id,
      criterionId: evidence.criterionId,
      productId: evidence.productId,
      status: evidence.status,
      issuedOn: evidence.issuedOn,
      expiresOn: evidence.expiresOn,
      decidedAt: decision.decidedAt,
    })
    .from(evidence)
    .leftJoin(
      decision,
      and(eq(decision.evidenceId, evidence.id), eq(decision.regencyCode, evidence.regencyCode)),
    )
    .where(and(inArray(evidence.caseId, ids), eq(evidence.regencyCode, regencyCode)))
  const notices = await dataNotices(tx, ids)
  const workers = await tx
    .select({
      caseId: workforceRecord.caseId,
      day: workforceRecord.recordedOn,
      workers: sql<number>`${workforceRecord.womenFamily} + ${workforceRecord.womenPaid} + ${workforceRecord.menFamily} + ${workforceRecord.menPaid}`,
    })
    .from(workforceRecord)
    .where(and(inArray(workforceRecord.caseId, ids), eq(workforceRecord.regencyCode, regencyCode)))
    .orderBy(asc(workforceRecord.recordedOn), asc(workforceRecord.id))
  const sales = await salesReadings(tx, ids)
  const licences = await tx
    .selectDistinctOn([printedLicence.caseId], {
      caseId: printedLicence.caseId,
      risk: printedLicence.risk,
      listsSkp: printedLicence.listsSkp,
    })
    .from(printedLicence)
    .where(
      and(
        inArray(printedLicence.caseId, ids),
        eq(printedLicence.regencyCode, regencyCode),
        // One person's word opens nothing: what the mentor read off the paper counts once the office has.
        eq(printedLicence.recordedAs, 'verifier'),
      ),
    )
    .orderBy(printedLicence.caseId, desc(printedLicence.recordedAt), desc(printedLicence.id))

  return cases.map(({ row, ...known }) =>
    knowledgeOf({
      ...row,
      ...known,
      main: products.find((candidate) => candidate.enterpriseId === row.enterpriseId),
      workers: workers.filter(({ caseId }) => caseId === row.id),
      sales: sales.filter(({ caseId }) => caseId === row.id),
      isNoticeGiven: notices.get(row.id) ?? null,
      licence: licences.find(({ caseId }) => caseId === row.id) ?? null,
      visits: visits.filter(({ caseId }) => caseId === row.id),
      papers: papers.filter(({ caseId }) => caseId === row.id),
    }),
  )
}

const salesRow = z.object({
  case_id: z.string(),
  recorded_on: z.string(),
  is_higher: z.boolean().nullable(),
})

// Her sales stay in the database; the rules learn how each reading stands to data awal.
const salesReadings = async (tx: Tx, caseIds: readonly string[]) => {
  const { rows } = await tx.execute(
    sql`select case_id, recorded_on::text, is_higher from app.sales_compared(array[${listOf(caseIds)}])`,
  )
  return z
    .array(salesRow)
    .parse(rows)
    .map((row) => ({ caseId: row.case_id, day: row.recorded_on, isHigher: row.is_higher }))
}

const listOf = (ids: readonly string[]) =>
  sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )

const noticeRow = z.object({ case_id: z.string(), is_given: z.boolean() })

// Consents themselves are hers and the office's; everyone else who works with the case learns this one fact.
const dataNotices = async (tx: Tx, caseIds: readonly string[]) => {
  const { rows } = await tx.execute(sql`select * from app.data_notices(array[${listOf(caseIds)}])`)
  return new Map(
    z
      .array(noticeRow)
      .parse(rows)
      .map((row) => [row.case_id, row.is_given]),
  )
}
