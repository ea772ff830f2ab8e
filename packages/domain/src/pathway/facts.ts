import { runBy } from '../registry/choices'
import { permitRoutes, productGroups } from './vocabulary'
import { keysOf } from '../core/keys'

export const citizenships = ['WNI', 'WNA'] as const
export type Citizenship = (typeof citizenships)[number]

/** The risk that OSS prints on her NIB (PP 28/2025). */
export const licenceRisks = ['low', 'mediumLow', 'mediumHigh', 'high'] as const
export type LicenceRisk = (typeof licenceRisks)[number]

/**
 * The closed table of what a rule may ask about. A fact that is absent or null is unknown, never false.
 * `product.*` speaks of the main product, or of the product that is being assessed.
 * `case.validVisitsIn90Days` is the highest count of valid visits in any 90 days since the assignment, the days of a
 * pause left out.
 */
export const factTable = {
  'woman.nikValid': { type: 'boolean' },
  'woman.citizenship': { type: 'text', values: citizenships },
  'woman.dataNoticeGiven': { type: 'boolean' },
  'registration.duplicateCleared': { type: 'boolean' },
  'enterprise.runBy': { type: 'text', values: keysOf(runBy) },
  'case.mentorAssigned': { type: 'boolean' },
  'case.coreDataComplete': { type: 'boolean' },
  'case.validVisitsIn90Days': { type: 'number' },
  'case.ikmAtEntry': { type: 'boolean' },
  'case.salesGrew': { type: 'boolean' },
  'case.workersGrew': { type: 'boolean' },
  'product.group': { type: 'text', values: productGroups },
  'product.permitRoute': { type: 'text', values: permitRoutes },
  'product.packaged': { type: 'boolean' },
  'product.isFish': { type: 'boolean' },
  'product.kbliIsFishProcessing': { type: 'boolean' },
  'product.sniListed': { type: 'boolean' },
  'product.needsMaterialOrigin': { type: 'boolean' },
  'product.servesFood': { type: 'boolean' },
  'licence.risk': { type: 'text', values: licenceRisks },
  'licence.listsSkp': { type: 'boolean' },
} as const

type FactTable = typeof factTable
export type FactName = keyof FactTable
export type FactValue = boolean | number | string

type ValueOf<Definition> = Definition extends { values: readonly (infer Value)[] }
  ? Value
  : Definition extends { type: 'number' }
    ? number
    : boolean

/** What is known of one case today. */
export type Facts = { readonly [Name in FactName]?: ValueOf<FactTable[Name]> | null }

/** The values that a fact can be compared with: its kind and, where the set is closed, membership. */
export const isValueOfFact = (name: FactName, value: FactValue): boolean => {
  const definition = factTable[name]
  if ('values' in definition) return definition.values.some((allowed) => allowed === value)
  return typeof value === definition.type
}
