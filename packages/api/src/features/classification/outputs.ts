import {
  bpsScales,
  evidenceStatuses,
  industryClasses,
  kbliVersions,
  keysOf,
  landPolicies,
  licenceRisks,
  pathwayIds,
  productionUnits,
  umkmScales,
} from '@titian/domain'
import { z } from 'zod'

/** One of the answers as a screen shows it; `missing` says in words what has to be asked while `value` is null. */
const answer = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    value: value.nullable(),
    ruleset: z.string(),
    citation: z.string(),
    missing: z.array(z.string()),
    warnings: z.array(z.string()),
  })

const answersView = z.strictObject({
  asOf: z.string(),
  /** `figures`: computed now from the newest reading. `proposal`: as the newest proposal said, for whoever reads no money. */
  source: z.enum(['figures', 'proposal', 'confirmed']),
  byCapital: answer(z.enum(umkmScales)),
  bySales: answer(z.enum(umkmScales)),
  industry: answer(z.enum(industryClasses)).extend({
    landPolicy: z.enum(landPolicies),
    byOtherPolicy: z.enum(industryClasses).nullable(),
  }),
  bps: answer(z.enum(bpsScales)),
})
export type AnswersView = z.infer<typeof answersView>

const classes = {
  umkmByCapital: z.enum(umkmScales).nullable(),
  umkmBySales: z.enum(umkmScales).nullable(),
  industryClass: z.enum(industryClasses),
  bpsScale: z.enum(bpsScales).nullable(),
}

/** What one proposal says, without money. */
export const proposalFacts = z.strictObject({
  ...classes,
  asOf: z.string(),
  year: z.number(),
  landPolicy: z.enum(landPolicies),
  citation: z.string(),
  /** A newer reading came after it: it can be returned but not confirmed. */
  isStale: z.boolean(),
})

const proposalView = proposalFacts.extend({
  id: z.string(),
  status: z.enum(keysOf(evidenceStatuses)),
  proposedAt: z.string(),
  by: z.string(),
  /** The reader proposed it herself and may not decide it. */
  isOwn: z.boolean(),
  decision: z.strictObject({ by: z.string(), decidedAt: z.string(), reason: z.string() }).nullable(),
})

const amount = z.number().nullable()

/** A reading of one year; money in whole rupiah, amounts a year in `unit`. */
const productionView = z.strictObject({
  year: z.number(),
  capital: amount,
  investmentExLand: amount,
  landAndBuilding: amount,
  siteIsResidence: z.boolean().nullable(),
  annualSales: amount,
  workersPermanent: amount,
  workersCasual: amount,
  workersFamily: amount,
  ownerWorks: z.boolean().nullable(),
  unit: z.enum(keysOf(productionUnits)).nullable(),
  capacityInstalled: amount,
  capacityUsed: amount,
  production: amount,
  rawMaterial: z.string().nullable(),
  water: z.string().nullable(),
  fuel: z.string().nullable(),
  electricityKwh: amount,
  machines: z.string().nullable(),
  recordedAt: z.string(),
  by: z.string(),
  /** Items of the SIINas report that are not answered yet, in words. */
  missingItems: z.array(z.string()),
})

/** `isSeenByOffice`: the rules use it only then. */
const licenceView = z.strictObject({
  isSeenByOffice: z.boolean(),
  kbliVersion: z.enum(kbliVersions),
  kbliCodes: z.array(z.string()),
  risk: z.enum(licenceRisks).nullable(),
  scale: z.enum(umkmScales).nullable(),
  listsSkp: z.boolean().nullable(),
  printedOn: z.string().nullable(),
  recordedAt: z.string(),
  by: z.string(),
  differences: z.array(z.enum(['scale', 'not_industry', 'kbli_of_product'])),
})

/** Why nothing can be proposed now, or `yes`. */
export const proposable = z.enum([
  'yes',
  'not_industry',
  'case_closed',
  'no_reading',
  'class_unknown',
  'waiting',
  'same_as_confirmed',
])

/** Three answers side by side, what was proposed and confirmed, and what her papers print. */
export const classificationOutput = z.strictObject({
  caseId: z.string(),
  pathwayId: z.enum(pathwayIds),
  asOf: z.string(),
  answers: answersView.nullable(),
  /** Null where nothing was read yet, and for whoever reads no money. */
  production: productionView.nullable(),
  proposals: z.array(proposalView),
  proposable,
  /** The newest computation says otherwise than what was confirmed last. */
  differsFromConfirmed: z.boolean(),
  licence: licenceView.nullable(),
})

export const recordProductionOutput = z.strictObject({
  recordId: z.string(),
  /** A proposal that this reading made by itself, because the confirmed class no longer follows from it. */
  proposalId: z.string().nullable(),
})
export const proposeClassOutput = z.strictObject({ proposalId: z.string() })
export const recordLicenceOutput = z.strictObject({ licenceId: z.string(), stage: z.number() })
