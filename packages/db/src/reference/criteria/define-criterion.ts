import type { Criterion, Expression, FactName, FactValue } from '@titian/domain'

/** The day from which the programme's first rules hold; older questions find no rule. */
export const programmeStart = '2025-01-01'

export const always: Expression = { all: [] }

export const equals = (fact: FactName, value: FactValue): Expression => ({
  compare: { fact, op: 'eq', value },
})

export const isOneOf = (fact: FactName, ...values: FactValue[]): Expression => ({ in: { fact, values } })

type Required = 'id' | 'title' | 'titleForHer' | 'opensForHer' | 'howForHer' | 'citation' | 'mark'
type Definition = Pick<Criterion, Required> & Partial<Criterion>
type Placement = Pick<Criterion, 'pathwayId' | 'stageNumber'>

const plain = {
  version: 1,
  position: 1,
  appliesWhen: always,
  kind: 'gate',
  proof: 'evidence',
  expression: null,
  evidenceTypes: [],
  numberKind: 'none',
  needsIssueDate: false,
  canExpire: false,
  perProduct: false,
  isPrivate: false,
  graceMonths: null,
  graceAfter: null,
  verifier: 'VD',
  validFrom: programmeStart,
  validTo: null,
} as const satisfies Partial<Record<keyof Criterion, unknown>>

/** Rows of one stage in the order in which they are shown; versions of one criterion keep one place. */
export function placeCriteria(placement: Placement, definitions: readonly Definition[]): Criterion[] {
  const places = [...new Set(definitions.map((definition) => definition.id))]
  return definitions.map((definition) => ({
    ...plain,
    evidenceTypes: [],
    position: places.indexOf(definition.id) + 1,
    ...placement,
    ...definition,
    id: `${placement.pathwayId}.${definition.id}`,
  }))
}

/** A row that the system computes from facts: no paper, no verifier. */
export const computedBy = (expression: Expression) =>
  ({ proof: 'computed', verifier: 'S', expression }) as const
