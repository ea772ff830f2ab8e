import { criteriaInForce, evidenceTypes, isInForce } from '@titian/domain'
import { area, partnerOffice, pathway, productKind } from '@titian/db'
import { and, asc, eq, isNull, like } from 'drizzle-orm'
import type { BaseContext, OperationContext } from '../../core'
import { loadRules } from '../readiness'

const attribution = 'Data wilayah © fityannugroho/idn-area-data (ODbL 1.0)'

/** Districts and villages of the actor's regency that exist today. */
export const readAreas = async ({ tx, actor }: OperationContext) => {
  const inRegency = (level: 'district' | 'village') =>
    tx
      .select({ code: area.code, name: area.name, districtCode: area.parentCode, kind: area.kind })
      .from(area)
      .where(and(eq(area.level, level), like(area.code, `${actor.region}.%`), isNull(area.validTo)))
      .orderBy(asc(area.nameKey), asc(area.code))
  const districts = (await inRegency('district')).map(({ code, name }) => ({ code, name }))
  const villages = (await inRegency('village')).flatMap(({ districtCode, ...village }) =>
    districtCode ? [{ ...village, districtCode }] : [],
  )
  return { districts, villages, attribution }
}

/** Whom to call before anyone has signed in, and whether the people here are invented. */
export const readOffices = async ({ services }: BaseContext) => {
  const { publicReader } = services.database
  // One after the other: the first page of the day opens one connection, not two.
  const kind = await publicReader.installationKind()
  return { isDemo: kind === 'demo', offices: await publicReader.offices() }
}

/** The offices that the regencies work with. */
export const readPartnerOffices = async ({ tx }: OperationContext) => ({
  offices: await tx
    .select({
      id: partnerOffice.id,
      regencyCode: partnerOffice.regencyCode,
      kind: partnerOffice.kind,
      name: partnerOffice.name,
    })
    .from(partnerOffice)
    .orderBy(asc(partnerOffice.id)),
})

/** The starting list of products in everyday words. */
export const readProductKinds = async ({ tx }: OperationContext) => ({
  kinds: await tx
    .select({
      id: productKind.id,
      name: productKind.name,
      group: productKind.group,
      kbli2020: productKind.kbli2020,
      title2020: productKind.title2020,
      permitRoute: productKind.permitRoute,
      pathwayId: productKind.pathwayId,
      isPackaged: productKind.isPackaged,
      note: productKind.note,
    })
    .from(productKind)
    .orderBy(asc(productKind.nameKey)),
})

/** Pathways with the stages and criteria in force today. */
export const readPathways = async ({ tx, today }: OperationContext) => {
  const rules = await loadRules(tx)
  const pathways = await tx
    .select({ id: pathway.id, name: pathway.name, description: pathway.description })
    .from(pathway)
    .orderBy(asc(pathway.id))
  return {
    pathways: pathways.map((row) => ({
      ...row,
      stages: rules[row.id].stages
        .filter((stage) => isInForce(stage, today))
        .map(({ number, name }) => ({ number, name })),
      criteria: criteriaInForce(rules[row.id].criteria, today).map((criterion) => ({
        id: criterion.id,
        stageNumber: criterion.stageNumber,
        title: criterion.title,
        kind: criterion.kind,
        isComputed: criterion.proof === 'computed',
        evidenceTypes: criterion.evidenceTypes.map((id) => ({ id, name: evidenceTypes[id] })),
        numberKind: criterion.numberKind,
        needsIssueDate: criterion.needsIssueDate,
        canExpire: criterion.canExpire,
        perProduct: criterion.perProduct,
        verifier: criterion.verifier,
        citation: criterion.citation,
      })),
    })),
  }
}
