import type { CaseStatus, PathwayId } from '@titian/domain'
import { area, assistanceCase, enterprise, product, staff, woman } from '@titian/db'
import { and, eq, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { OperationContext } from '../../../core'

export const village = alias(area, 'village')
export const district = alias(area, 'district')

/** The one place where lists of cases start: the caller's visible rows with the names that a row shows. */
export const selectCaseRows = ({ tx, actor }: OperationContext, where: SQL | undefined) =>
  tx
    .select({
      caseId: assistanceCase.id,
      womanId: assistanceCase.womanId,
      name: woman.name,
      nameKey: woman.nameKey,
      enterpriseName: enterprise.name,
      productName: product.name,
      villageCode: assistanceCase.villageCode,
      villageName: village.name,
      districtName: district.name,
      status: assistanceCase.status,
      stage: assistanceCase.stage,
      pathwayId: assistanceCase.pathwayId,
      lastVisitDay: assistanceCase.lastVisitDay,
      nextVisitOn: assistanceCase.nextVisitOn,
      openedAt: assistanceCase.openedAt,
      mentorId: assistanceCase.caseMentorId,
      mentorName: staff.name,
      mentorStatus: staff.status,
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
    .innerJoin(village, eq(village.code, assistanceCase.villageCode))
    .innerJoin(district, eq(district.code, assistanceCase.districtCode))
    .leftJoin(
      product,
      and(
        eq(product.enterpriseId, enterprise.id),
        eq(product.regencyCode, enterprise.regencyCode),
        eq(product.isMain, true),
      ),
    )
    .leftJoin(
      staff,
      and(eq(staff.id, assistanceCase.caseMentorId), eq(staff.regencyCode, assistanceCase.regencyCode)),
    )
    .where(and(eq(assistanceCase.regencyCode, actor.region), where))

export type CaseRow = {
  caseId: string
  name: string
  enterpriseName: string
  productName: string | null
  villageCode: string
  villageName: string
  status: CaseStatus
  stage: number
  pathwayId: PathwayId
  lastVisitDay: string | null
  nextVisitOn: string | null
}

/** The fields that every list row shows. */
export const rowFields = (row: CaseRow) => ({
  caseId: row.caseId,
  name: row.name,
  enterpriseName: row.enterpriseName,
  productName: row.productName ?? '',
  villageCode: row.villageCode,
  villageName: row.villageName,
  status: row.status,
  stage: row.stage,
  pathwayId: row.pathwayId,
  lastVisitDay: row.lastVisitDay,
  nextVisitOn: row.nextVisitOn,
})
