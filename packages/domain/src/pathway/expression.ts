import { z } from 'zod'
import { keysOf } from '../core/keys'
import { factTable, isValueOfFact, type FactName, type FactValue, type Facts } from './facts'

export const comparisons = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'] as const
export type Comparison = (typeof comparisons)[number]

/** A rule's condition. `{ all: [] }` holds always. */
export type Expression =
  | { all: Expression[] }
  | { any: Expression[] }
  | { not: Expression }
  | { compare: { fact: FactName; op: Comparison; value: FactValue } }
  | { in: { fact: FactName; values: FactValue[] } }

/** Kleene's three values. */
export type Truth = 'true' | 'false' | 'unknown'

export const expressionLimits = { depth: 8, nodes: 400, members: 40 } as const

const factName = z.enum(keysOf(factTable), { error: 'Nama fakta tidak dikenal.' })
const factValue = z.union([z.boolean(), z.number(), z.string().max(80)])

const comparison = z
  .strictObject({ fact: factName, op: z.enum(comparisons), value: factValue })
  .refine(({ fact, value }) => isValueOfFact(fact, value), { error: 'Nilai tidak cocok dengan faktanya.' })
  .refine(({ fact, op }) => op === 'eq' || op === 'ne' || factTable[fact].type === 'number', {
    error: 'Fakta ini tidak punya urutan.',
  })

const membership = z
  .strictObject({ fact: factName, values: z.array(factValue).min(1).max(expressionLimits.members) })
  .refine(({ fact, values }) => values.every((value) => isValueOfFact(fact, value)), {
    error: 'Nilai tidak cocok dengan faktanya.',
  })

const tree: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(tree).max(expressionLimits.members) }),
    z.strictObject({ any: z.array(tree).max(expressionLimits.members) }),
    z.strictObject({ not: tree }),
    z.strictObject({ compare: comparison }),
    z.strictObject({ in: membership }),
  ]),
)

/** Parses a stored tree. Size is measured before the recursive parse, so no input can exhaust the stack. */
export const expressionSchema = z
  .unknown()
  .refine(isWithinLimits, { error: 'Syarat terlalu panjang atau terlalu dalam.' })
  .pipe(tree)

/**
 * The truth of an expression under what is known. An absent or null fact is unknown.
 * `all` of nothing is true, `any` of nothing is false.
 */
export function evaluate(expression: Expression, facts: Facts): Truth {
  if ('all' in expression) return allOf(expression.all.map((part) => evaluate(part, facts)))
  if ('any' in expression) return anyOf(expression.any.map((part) => evaluate(part, facts)))
  if ('not' in expression) return negate(evaluate(expression.not, facts))
  if ('in' in expression) {
    const known = facts[expression.in.fact]
    if (known === undefined || known === null) return 'unknown'
    return truthOf(expression.in.values.some((value) => value === known))
  }
  const known = facts[expression.compare.fact]
  if (known === undefined || known === null) return 'unknown'
  return truthOf(compare(known, expression.compare.op, expression.compare.value))
}

/** The facts that an expression asks about, each once, in order of appearance. */
export function factsOf(expression: Expression): FactName[] {
  if ('all' in expression) return unique(expression.all.flatMap(factsOf))
  if ('any' in expression) return unique(expression.any.flatMap(factsOf))
  if ('not' in expression) return factsOf(expression.not)
  return 'in' in expression ? [expression.in.fact] : [expression.compare.fact]
}

export const negate = (truth: Truth): Truth => (truth === 'unknown' ? truth : truthOf(truth === 'false'))

export const allOf = (truths: readonly Truth[]): Truth => {
  if (truths.includes('false')) return 'false'
  return truths.includes('unknown') ? 'unknown' : 'true'
}

export const anyOf = (truths: readonly Truth[]): Truth => {
  if (truths.includes('true')) return 'true'
  return truths.includes('unknown') ? 'unknown' : 'false'
}

function compare(known: FactValue, op: Comparison, value: FactValue): boolean {
  switch (op) {
    case 'eq':
      return known === value
    case 'ne':
      return known !== value
    case 'lt':
      return known < value
    case 'lte':
      return known <= value
    case 'gt':
      return known > value
    case 'gte':
      return known >= value
  }
}

const truthOf = (holds: boolean): Truth => (holds ? 'true' : 'false')

const unique = (names: FactName[]): FactName[] => [...new Set(names)]

function isWithinLimits(input: unknown): boolean {
  const open: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }]
  let nodes = 0
  for (let next = open.pop(); next; next = open.pop()) {
    nodes += 1
    // Two levels of JSON make one level of the tree: { all: [ … ] }.
    if (nodes > expressionLimits.nodes || next.depth > expressionLimits.depth * 2) return false
    if (typeof next.value !== 'object' || next.value === null) continue
    const members = Object.values(next.value)
    if (members.length > expressionLimits.members) return false
    for (const value of members) open.push({ value, depth: next.depth + 1 })
  }
  return true
}
