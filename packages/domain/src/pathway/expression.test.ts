import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allOf,
  anyOf,
  evaluate,
  expressionSchema,
  factsOf,
  negate,
  type Expression,
  type Truth,
} from './expression'
import { factTable, type Facts } from './facts'

const truths = ['true', 'false', 'unknown'] as const satisfies readonly Truth[]
const truth = fc.constantFrom(...truths)
const order: Record<Truth, number> = { false: 0, unknown: 1, true: 2 }
const least = (values: Truth[]): Truth =>
  values.reduce<Truth>((a, b) => (order[a] < order[b] ? a : b), 'true')
const most = (values: Truth[]): Truth =>
  values.reduce<Truth>((a, b) => (order[a] > order[b] ? a : b), 'false')

const leaf: fc.Arbitrary<Expression> = fc.constantFrom<Expression[]>(
  { compare: { fact: 'woman.nikValid', op: 'eq', value: true } },
  { compare: { fact: 'case.validVisitsIn90Days', op: 'gte', value: 2 } },
  { in: { fact: 'product.group', values: ['food', 'beverage'] } },
)
const expression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { maxLength: 3 }).map((all): Expression => ({ all })),
    fc.array(tie('node'), { maxLength: 3 }).map((any): Expression => ({ any })),
    tie('node').map((not): Expression => ({ not })),
  ),
})).node
const facts: fc.Arbitrary<Facts> = fc.record({
  'woman.nikValid': fc.constantFrom(true, false, null),
  'case.validVisitsIn90Days': fc.constantFrom(0, 2, 5, null),
  'product.group': fc.constantFrom('food', 'craft', null),
})

describe('Kleene logic', () => {
  it('takes the least for all and the most for any, over every combination of three', () => {
    for (const a of truths) {
      for (const b of truths) {
        for (const c of truths) {
          expect(allOf([a, b, c])).toBe(least([a, b, c]))
          expect(anyOf([a, b, c])).toBe(most([a, b, c]))
        }
      }
    }
  })

  it('holds De Morgan and the double negation', () => {
    fc.assert(
      fc.property(fc.array(truth), (values) => {
        expect(negate(allOf(values))).toBe(anyOf(values.map(negate)))
        expect(allOf(values.map(negate).map(negate))).toBe(allOf(values))
      }),
    )
  })

  it('counts all of nothing as true and any of nothing as false', () => {
    expect(evaluate({ all: [] }, {})).toBe('true')
    expect(evaluate({ any: [] }, {})).toBe('false')
  })
})

describe('evaluate', () => {
  it('answers unknown for every fact that is not known', () => {
    expect(evaluate({ compare: { fact: 'woman.nikValid', op: 'ne', value: true } }, {})).toBe('unknown')
    expect(evaluate({ in: { fact: 'product.group', values: ['food'] } }, { 'product.group': null })).toBe(
      'unknown',
    )
  })

  it.each([
    ['eq', [false, true, false]],
    ['ne', [true, false, true]],
    ['lt', [true, false, false]],
    ['lte', [true, true, false]],
    ['gt', [false, false, true]],
    ['gte', [false, true, true]],
  ] as const)('compares below, at and above a number with %s', (op, expected) => {
    const answers = [1, 2, 3].map((visits) =>
      evaluate(
        { compare: { fact: 'case.validVisitsIn90Days', op, value: 2 } },
        { 'case.validVisitsIn90Days': visits },
      ),
    )
    expect(answers).toEqual(expected.map(String))
  })

  it('never changes a settled answer when something unknown becomes known', () => {
    fc.assert(
      fc.property(expression, facts, facts, (rule, known, more) => {
        const learned: Facts = {
          'woman.nikValid': known['woman.nikValid'] ?? more['woman.nikValid'] ?? null,
          'case.validVisitsIn90Days':
            known['case.validVisitsIn90Days'] ?? more['case.validVisitsIn90Days'] ?? null,
          'product.group': known['product.group'] ?? more['product.group'] ?? null,
        }
        const before = evaluate(rule, known)
        if (before !== 'unknown') expect(evaluate(rule, learned)).toBe(before)
      }),
    )
  })

  it('is never unknown when every fact that it asks about is known', () => {
    fc.assert(
      fc.property(expression, facts, (rule, known) => {
        const isAllKnown = factsOf(rule).every((name) => known[name] !== null && known[name] !== undefined)
        if (isAllKnown) expect(evaluate(rule, known)).not.toBe('unknown')
      }),
    )
  })
})

describe('expressionSchema', () => {
  it('gives back every tree of the language unchanged', () => {
    fc.assert(
      fc.property(expression, (rule) => {
        expect(expressionSchema.parse(rule)).toEqual(rule)
      }),
    )
  })

  it.each<[string, unknown]>([
    ['an unknown fact', { compare: { fact: 'woman.salary', op: 'eq', value: 1 } }],
    ['a name from the prototype', { compare: { fact: 'toString', op: 'eq', value: 1 } }],
    ['a value of another type', { compare: { fact: 'woman.nikValid', op: 'eq', value: 'ya' } }],
    ['a value outside a closed set', { in: { fact: 'product.group', values: ['weapon'] } }],
    ['an order where there is none', { compare: { fact: 'product.group', op: 'lt', value: 'food' } }],
    ['two operators in one node', { all: [], any: [] }],
    ['an unknown operator', { xor: [] }],
    ['an unknown key', { not: { all: [] }, because: 'x' }],
    ['no tree at all', null],
    ['a bare list', []],
    ['too many members', { all: Array.from({ length: 41 }, () => ({ all: [] })) }],
  ])('refuses %s', (_name, input) => {
    expect(expressionSchema.safeParse(input).success).toBe(false)
  })

  it('refuses a tree of a hundred thousand levels without exhausting the stack', () => {
    let deep: unknown = { all: [] }
    for (let level = 0; level < 100_000; level += 1) deep = { not: deep }
    expect(expressionSchema.safeParse(deep).success).toBe(false)
  })

  it('knows a type for every fact', () => {
    for (const { type } of Object.values(factTable)) expect(['boolean', 'number', 'text']).toContain(type)
  })
})
