import {
  area,
  assistanceCase,
  enterprise,
  evidence,
  product,
  productKind,
  staff,
  woman,
  workforceRecord,
  type SubmissionSnapshot,
} from '@titian/db'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { OperationContext } from '../../../core'

/**
 * What a partner office is told of each case, as it stands now. No NIK, no telephone, no money: it registers a
 * business and asks DP3A for the rest. Cases that the caller does not see are left out.
 */
export const snapshotsOf = async (
  { tx, actor }: OperationContext,
  caseIds: readonly string[],
): Promise<Map<string, { womanId: string; snapshot: SubmissionSnapshot }>> => {
  const ids = [...caseIds]
  const district = alias(area, 'district')
  const mentor = alias(staff, 'mentor')
  const rows = await tx
    .select({
      caseId: assistanceCase.id,
      womanId: assistanceCase.womanId,
      womanName: woman.name,
      enterpriseName: enterprise.name,
      villageName: area.name,
      districtName: district.name,
      productName: product.name,
      kbli2020: productKind.kbli2020,
      sinceYear: enterprise.sinceYear,
      mentorName: mentor.name,
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
    .innerJoin(district, eq(district.code, assistanceCase.districtCode))
    .leftJoin(
      product,
      and(
        eq(product.enterpriseId, enterprise.id),
        eq(product.regencyCode, enterprise.regencyCode),
        eq(product.isMain, true),
      ),
    )
    .leftJoin(productKind, eq(productKind.id, product.kindId))
    .leftJoin(
      mentor,
      and(eq(mentor.id, assistanceCase.caseMentorId), eq(mentor.regencyCode, assistanceCase.regencyCode)),
    )
    .where(and(inArray(assistanceCase.id, ids), eq(assistanceCase.regencyCode, actor.region)))
  const [sender] = await tx
    .select({ name: staff.name })
    .from(staff)
    .where(and(eq(staff.id, actor.id), eq(staff.regencyCode, actor.region)))
  const nibs = await newestNibs(tx, actor.region, ids)
  const workers = await newestWorkers(tx, actor.region, ids)
  return new Map(
    rows.map(({ caseId, womanId, ...row }) => [
      caseId,
      {
        womanId,
        snapshot: {
          ...row,
          nibNumber: nibs.get(caseId) ?? null,
          workers: workers.get(caseId) ?? null,
          sentByName: sender?.name ?? '',
        },
      },
    ]),
  )
}

const newestNibs = async (tx: OperationContext['tx'], regencyCode: string, caseIds: string[]) => {
  const rows = await tx
    .selectDistinctOn([evidence.caseId], { caseId: evidence.caseId, number: evidence.number })
    .from(evidence)
    .where(
      and(
        eq(evidence.regencyCode, regencyCode),
        inArray(evidence.caseId, caseIds),
        eq(evidence.criterionId, 'industri.nib'),
        eq(evidence.status, 'verified'),
      ),
    )
    .orderBy(evidence.caseId, desc(evidence.receivedAt))
  return new Map(rows.map(({ caseId, number }) => [caseId, number]))
}

/** Everyone who works there, she and her family too, at the newest reading. */
const newestWorkers = async (tx: OperationContext['tx'], regencyCode: string, caseIds: string[]) => {
  const { womenFamily, womenPaid, menFamily, menPaid } = workforceRecord
  const rows = await tx
    .selectDistinctOn([workforceRecord.caseId], {
      caseId: workforceRecord.caseId,
      workers: sql<number>`${womenFamily} + ${womenPaid} + ${menFamily} + ${menPaid}`,
    })
    .from(workforceRecord)
    .where(and(eq(workforceRecord.regencyCode, regencyCode), inArray(workforceRecord.caseId, caseIds)))
    .orderBy(workforceRecord.caseId, desc(workforceRecord.recordedOn), desc(workforceRecord.id))
  return new Map(rows.map(({ caseId, workers }) => [caseId, workers]))
}
