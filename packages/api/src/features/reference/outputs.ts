import {
  areaKinds,
  criterionKinds,
  numberKinds,
  partnerKinds,
  pathwayIds,
  permitRoutes,
  productGroups,
  verifierKinds,
} from '@titian/domain'
import { z } from 'zod'

export const areasOutput = z.strictObject({
  districts: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  villages: z.array(
    z.strictObject({ code: z.string(), name: z.string(), districtCode: z.string(), kind: z.enum(areaKinds) }),
  ),
  attribution: z.string(),
})

export const productKindsOutput = z.strictObject({
  kinds: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      group: z.enum(productGroups),
      kbli2020: z.string(),
      title2020: z.string(),
      permitRoute: z.enum(permitRoutes),
      pathwayId: z.enum(pathwayIds),
      isPackaged: z.boolean().nullable(),
      note: z.string().nullable(),
    }),
  ),
})

export const pathwaysOutput = z.strictObject({
  pathways: z.array(
    z.strictObject({
      id: z.enum(pathwayIds),
      name: z.string(),
      description: z.string(),
      stages: z.array(z.strictObject({ number: z.number(), name: z.string() })),
      criteria: z.array(
        z.strictObject({
          id: z.string(),
          stageNumber: z.number(),
          title: z.string(),
          kind: z.enum(criterionKinds),
          isComputed: z.boolean(),
          evidenceTypes: z.array(z.strictObject({ id: z.string(), name: z.string() })),
          numberKind: z.enum(numberKinds),
          needsIssueDate: z.boolean(),
          canExpire: z.boolean(),
          perProduct: z.boolean(),
          verifier: z.enum(verifierKinds),
          citation: z.string(),
        }),
      ),
    }),
  ),
})

/** A figure of another office, with its source; never added to ours. */
export const officialStatistic = z.strictObject({
  areaCode: z.string().nullable(),
  areaName: z.string(),
  indicator: z.string(),
  label: z.string(),
  year: z.number(),
  period: z.string(),
  value: z.number(),
  unit: z.string(),
  definition: z.string(),
  source: z.string(),
  sourceUrl: z.string(),
  series: z.string().nullable(),
  note: z.string().nullable(),
})
export const statisticsOutput = z.strictObject({ statistics: z.array(officialStatistic) })

/** A regency's office as anyone may know it. */
export const publicOffice = z.strictObject({
  regencyCode: z.string(),
  regionName: z.string(),
  name: z.string(),
  shortName: z.string(),
  phone: z.string().nullable(),
  whatsapp: z.string().nullable(),
  villageWord: z.string(),
})
export const officesOutput = z.strictObject({ isDemo: z.boolean(), offices: z.array(publicOffice) })

/** The offices that a regency works with, and what each looks after. */
export const partnerOfficesOutput = z.strictObject({
  offices: z.array(
    z.strictObject({
      id: z.string(),
      regencyCode: z.string(),
      kind: z.enum(partnerKinds),
      name: z.string(),
    }),
  ),
})
