import { area, assistanceCase, enterprise, product, woman, type StoredStrip } from '@titian/db'
import { and, eq, type SQL } from 'drizzle-orm'
import type { OperationContext } from '../../../core'

/** The caller's visible cases with what a row shows. */
export const selectCaseRows = ({ tx, actor }: OperationContext, where: SQL | undefined) =>
  tx
    .select({
      caseId: assistanceCase.id,
      womanId: assistanceCase.womanId,
      name: woman.name,
      enterpriseName: enterprise.name,
      productName: product.name,
      villageCode: assistanceCase.villageCode,
      villageName: area.name,
      status: assistanceCase.status,
      stage: assistanceCase.stage,
      pathwayId: assistanceCase.pathwayId,
      lastVisitDay: assistanceCase.lastVisitDay,
      nextVisitOn: assistanceCase.nextVisitOn,
      factsVersion: assistanceCase.factsVersion,
      strip: assistanceCase.strip,
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
      product,
      and(
        eq(product.enterpriseId, enterprise.id),
        eq(product.regencyCode, enterprise.regencyCode),
        eq(product.isMain, true),
      ),
    )
    .where(and(eq(assistanceCase.regencyCode, actor.region), where))

/** Where a case stands, as every list row says it. */
export const stageOf = (stage: number, { stages }: StoredStrip) => ({
  stageName: stages.find(({ number }) => number === stage)?.name ?? null,
  strip: { current: stage, stages },
})
