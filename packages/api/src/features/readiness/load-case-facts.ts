import {
  grewSince,
  mostIn90Days,
  productFacts,
  witaDay,
  type CalendarDay,
  type EvidenceFact,
  type Facts,
  type PathwayId,
  type Reading,
} from '@titian/domain'
import {
  assistanceCase,
  decision,
  enterprise,
  evidence,
  product,
  productKind,
  visit,
  woman,
  workforceRecord,
  type Tx,
} from '@titian/db'
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import { z } from 'zod'

export type CaseKnowledge = {
  caseId: string
  pathwayId: PathwayId
  openedOn: CalendarDay
  stage: number
  mainProductId: string | null
  facts: Facts
  evidence: EvidenceFact[]
}

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
      nikKnown: woman.isNikValid,
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
    .select({ caseId: visit.caseId, day: visit.visitedDay, condition: visit.condition })
    .from(visit)
    .where(
      and(
        inArray(visit.caseId, ids),
        eq(visit.regencyCode, regencyCode),
        inArray(visit.mode, ['rumah', 'tempat_produksi', 'kantor', 'telepon']),
        ne(visit.confirmationMethod, 'tidak_ada'),
      ),
    )
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
  const workforce = await workforceReadings(tx, regencyCode, ids)
  const sales = await salesReadings(tx, ids)

  return cases.map(({ row, citizenship, nikKnown, runBy }) => {
    const main = products.find((candidate) => candidate.enterpriseId === row.enterpriseId)
    const workers = workforce.get(row.id) ?? []
    const isNoticeGiven = notices.get(row.id)
    return {
      caseId: row.id,
      pathwayId: row.pathwayId,
      openedOn: witaDay(row.openedAt),
      stage: row.stage,
      mainProductId: main?.id ?? null,
      facts: {
        'woman.nikValid': nikKnown,
        'woman.citizenship': citizenship,
        'woman.dataNoticeGiven': isNoticeGiven ?? null,
        'registration.duplicateCleared': row.isDuplicateCleared,
        'enterprise.runBy': runBy,
        'case.mentorAssigned': row.caseMentorId !== null,
        'case.coreDataComplete': main !== undefined && workers.length > 0,
        'case.validVisitsIn90Days': mostIn90Days(
          visits
            .filter(({ caseId }) => caseId === row.id)
            .map(({ day, condition }) => ({ day, isPausing: condition === 'berhenti_sementara' })),
        ),
        'case.salesGrew': grewSince(sales.get(row.id) ?? []),
        'case.workersGrew': grewSince(workers),
        'case.ikmAtEntry': row.ikmAtEntry === 'belum_diketahui' ? null : row.ikmAtEntry === 'ya',
        ...(main?.kind
          ? productFacts({ ...main.kind, isPackaged: main.isPackaged ?? main.kind.isPackaged })
          : {}),
      },
      evidence: papers
        .filter(({ caseId }) => caseId === row.id)
        .map(({ decidedAt, caseId: _caseId, ...paper }) => ({
          ...paper,
          verifiedOn: paper.status === 'verified' && decidedAt ? witaDay(decidedAt) : null,
        })),
    }
  })
}

const workforceReadings = async (tx: Tx, regencyCode: string, caseIds: string[]) => {
  const records = await tx
    .select({
      caseId: workforceRecord.caseId,
      day: workforceRecord.recordedOn,
      workers: sql<number>`${workforceRecord.womenFamily} + ${workforceRecord.womenPaid} + ${workforceRecord.menFamily} + ${workforceRecord.menPaid}`,
    })
    .from(workforceRecord)
    .where(and(inArray(workforceRecord.caseId, caseIds), eq(workforceRecord.regencyCode, regencyCode)))
    .orderBy(asc(workforceRecord.recordedOn), asc(workforceRecord.id))
  const dataAwal = new Map(records.toReversed().map(({ caseId, workers }) => [caseId, workers]))
  return byCase(
    records.map(({ caseId, day, workers }) => ({
      caseId,
      day,
      isHigher: workers > (dataAwal.get(caseId) ?? workers),
    })),
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
  return byCase(
    z
      .array(salesRow)
      .parse(rows)
      .map((row) => ({ caseId: row.case_id, day: row.recorded_on, isHigher: row.is_higher })),
  )
}

const byCase = (readings: readonly (Reading & { caseId: string })[]) => {
  const grouped = new Map<string, Reading[]>()
  for (const reading of readings)
    grouped.set(reading.caseId, [...(grouped.get(reading.caseId) ?? []), reading])
  return grouped
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
