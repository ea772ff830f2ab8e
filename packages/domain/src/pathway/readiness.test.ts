import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Criterion } from './criterion'
import type { Facts } from './facts'
import type { EvidenceFact } from './papers'
import { assessReadiness } from './readiness'
import { computedRow, criterionRow, paper, stageRow } from './rules-for-tests'

const asOf = '2026-06-30'
const stages = [stageRow(1), stageRow(2), stageRow(3)]
const nikKnown = computedRow({
  id: 'industri.nik',
  stageNumber: 1,
  expression: { compare: { fact: 'woman.nikValid', op: 'eq', value: true } },
})
const nib = criterionRow({ stageNumber: 2 })
const halal = criterionRow({
  id: 'industri.halal',
  stageNumber: 3,
  perProduct: true,
  appliesWhen: { in: { fact: 'product.group', values: ['food'] } },
})
const rules = [nikKnown, nib, halal]

const ask = (
  over: { criteria?: Criterion[]; facts?: Facts; evidence?: EvidenceFact[]; asOf?: string } = {},
) => assessReadiness({ stages, criteria: rules, facts: {}, evidence: [], mainProductId: 'p1', asOf, ...over })
const only = (criterion: Criterion, over: Parameters<typeof ask>[0] = {}) => {
  const answer = ask({ criteria: [criterion], ...over }).stages.flatMap((stage) => stage.criteria)[0]
  if (!answer) throw new Error('The criterion is not in force.')
  return answer
}

const known: Facts = { 'woman.nikValid': true, 'product.group': 'food' }
const halalPaper = paper({ id: '02', criterionId: 'industri.halal', productId: 'p1' })

describe('highestStage', () => {
  it('is the last stage whose criteria and those of all before it are met', () => {
    expect(ask().highestStage).toBe(0)
    expect(ask({ facts: known }).highestStage).toBe(1)
    expect(ask({ facts: known, evidence: [paper()] }).highestStage).toBe(2)
    expect(ask({ facts: known, evidence: [paper(), halalPaper] }).highestStage).toBe(3)
  })

  it('lets a criterion be met ahead of its stage without carrying her over the gap', () => {
    const answer = ask({ facts: known, evidence: [halalPaper] })
    expect(answer.highestStage).toBe(1)
    expect(answer.stages[2]?.criteria[0]?.plank).toBe('met')
    expect(answer.nextCriterion?.criterionId).toBe('industri.nib')
  })

  it('is held back by what is unknown, and says which fact to ask for', () => {
    const answer = ask({ facts: { 'woman.nikValid': true }, evidence: [paper()] })
    expect(answer.highestStage).toBe(2)
    expect(answer.nextCriterion).toMatchObject({
      state: 'unknown',
      plank: 'unknown',
      unknownFacts: ['product.group'],
    })
  })

  it('passes what does not apply', () => {
    const answer = ask({ facts: { 'woman.nikValid': true, 'product.group': 'craft' }, evidence: [paper()] })
    expect(answer.highestStage).toBe(3)
    expect(answer.stages[2]?.criteria[0]).toMatchObject({
      state: 'notApplicable',
      plank: null,
      holdsBack: false,
    })
  })

  it('is never held back by advice', () => {
    const advice = criterionRow({ id: 'industri.merek', stageNumber: 1, position: 2, kind: 'advice' })
    const answer = ask({ criteria: [nikKnown, advice], facts: known })
    expect(answer.highestStage).toBe(3)
    expect(answer.missing).toEqual([])
  })
})

describe('evidence', () => {
  it.each([
    ['waiting', 'unmet', 'waiting', 'waiting_decision'],
    ['returned', 'unmet', 'returned', 'returned'],
    ['verified', 'met', 'met', 'verified'],
  ] as const)('that is %s makes the criterion %s with a %s plank', (status, state, plank, reason) => {
    const evidence = [paper({ status, verifiedOn: status === 'verified' ? '2026-02-01' : null })]
    expect(only(nib, { evidence })).toMatchObject({ state, plank, reason, evidence: { id: '01' } })
  })

  it('settles a criterion whose application is not known', () => {
    expect(only(halal, { evidence: [halalPaper] })).toMatchObject({ state: 'met', unknownFacts: [] })
  })

  it('of another product, or of no product, does not carry the main one', () => {
    const evidence = [
      paper({ ...halalPaper, productId: 'p2' }),
      paper({ ...halalPaper, id: '03', productId: null }),
    ]
    expect(only(halal, { facts: known, evidence })).toMatchObject({ state: 'unmet', evidence: null })
  })

  it('that expired since is still met, and no longer holds', () => {
    const evidence = [paper({ expiresOn: '2026-06-29' })]
    const answer = ask({ facts: known, evidence })
    expect(answer.highestStage).toBe(2)
    expect(answer.stages[1]).toMatchObject({ isComplete: true, stillHolds: false })
    expect(only(nib, { evidence })).toMatchObject({
      state: 'met',
      stillHolds: false,
      reason: 'verified_expired',
    })
    expect(only(nib, { evidence: [paper({ expiresOn: asOf })] })).toMatchObject({ stillHolds: true })
  })

  it('holds again when a newer paper is verified', () => {
    const evidence = [paper({ expiresOn: '2026-06-29' }), paper({ id: '09', expiresOn: '2031-06-29' })]
    expect(only(nib, { evidence })).toMatchObject({ stillHolds: true, evidence: { id: '09' } })
  })

  it('that had expired before it was verified proves nothing', () => {
    const evidence = [paper({ expiresOn: '2026-01-31' })]
    expect(only(nib, { evidence })).toMatchObject({ state: 'unmet', reason: 'expired_when_verified' })
  })

  it('that was verified after the day of the question is still waiting on it', () => {
    const evidence = [paper({ verifiedOn: '2026-02-01' })]
    expect(only(nib, { evidence, asOf: '2026-01-31' })).toMatchObject({ state: 'unmet', plank: 'waiting' })
    expect(only(nib, { evidence, asOf: '2026-02-01' })).toMatchObject({ state: 'met' })
  })

  it('carries the row of the rules that it was judged by', () => {
    expect(only(nib)).toMatchObject({
      version: 1,
      citation: 'PP 28/2025',
      mark: 'R2',
      verifier: 'VD',
      reason: 'no_evidence',
    })
  })
})

describe('computed criteria', () => {
  it.each([
    [true, 'met', 'computed'],
    [false, 'unmet', 'fact_against'],
    [null, 'unknown', 'fact_unknown'],
  ] as const)('answer a fact that is %s with %s', (value, state, reason) => {
    expect(only(nikKnown, { facts: { 'woman.nikValid': value } })).toMatchObject({ state, reason })
  })
})

describe('grace', () => {
  const pirt = criterionRow({ id: 'industri.pirt', stageNumber: 1, perProduct: true })
  const inspection = criterionRow({
    id: 'industri.cppb',
    stageNumber: 1,
    position: 2,
    kind: 'grace',
    graceMonths: 6,
    graceAfter: 'industri.pirt',
  })
  const issued = (issuedOn: string) => [paper({ criterionId: 'industri.pirt', productId: 'p1', issuedOn })]
  const answerOn = (day: string, evidence: EvidenceFact[]) =>
    ask({ criteria: [pirt, inspection], evidence, asOf: day })

  it('does not hold the stage back while it runs, and does from the day after', () => {
    const evidence = issued('2026-01-10')
    expect(answerOn('2026-07-10', evidence).highestStage).toBe(3)
    expect(answerOn('2026-07-11', evidence).highestStage).toBe(0)
  })

  it('lies as waiting on the bridge while it runs and stays on the list of what is missing', () => {
    const answer = answerOn('2026-07-10', issued('2026-01-10'))
    expect(answer.missing).toMatchObject([
      {
        criterionId: 'industri.cppb',
        plank: 'waiting',
        reason: 'grace_running',
        grace: { endsOn: '2026-07-10' },
      },
    ])
    expect(answer.nextCriterion).toBeNull()
  })

  it('has not begun before the first paper', () => {
    const answer = answerOn('2026-07-10', [])
    expect(answer.missing[1]).toMatchObject({
      plank: 'unmet',
      holdsBack: false,
      grace: { endsOn: null, isRunning: true },
    })
  })
})

describe('nextCriterion', () => {
  it('is the first that she can act on, and what lies at the office only when nothing else is open', () => {
    const label = criterionRow({ id: 'industri.label', stageNumber: 2, position: 2 })
    const waiting = [paper({ status: 'waiting', verifiedOn: null })]
    expect(
      ask({ criteria: [nikKnown, nib, label], facts: known, evidence: waiting }).nextCriterion?.criterionId,
    ).toBe('industri.label')
    expect(
      ask({ criteria: [nikKnown, nib], facts: known, evidence: waiting }).nextCriterion?.criterionId,
    ).toBe('industri.nib')
  })

  it('is nothing when all is met', () => {
    expect(ask({ facts: known, evidence: [paper(), halalPaper] })).toMatchObject({
      nextCriterion: null,
      missing: [],
    })
  })
})

describe('laws', () => {
  const day = fc.constantFrom(
    '2025-06-01',
    '2026-01-10',
    '2026-05-20',
    '2026-06-29',
    '2026-06-30',
    '2026-08-01',
  )
  const lawRules: Criterion[] = [
    nikKnown,
    nib,
    criterionRow({ id: 'industri.pirt', stageNumber: 3, perProduct: true }),
    criterionRow({
      id: 'industri.cppb',
      stageNumber: 3,
      position: 2,
      kind: 'grace',
      graceMonths: 6,
      graceAfter: 'industri.pirt',
    }),
    { ...halal, position: 3 },
  ]
  const anyPaper = fc.record({
    id: fc.uuid(),
    criterionId: fc.constantFrom(...lawRules.map((rule) => rule.id)),
    productId: fc.constantFrom('p1', 'p2', null),
    status: fc.constantFrom('waiting', 'verified', 'returned'),
    issuedOn: fc.option(day),
    expiresOn: fc.option(day),
    verifiedOn: fc.option(day),
  })
  const anyFacts: fc.Arbitrary<Facts> = fc.record({
    'woman.nikValid': fc.constantFrom(true, false, null),
    'product.group': fc.constantFrom('food', 'craft', null),
  })
  const stageWith = (facts: Facts, evidence: EvidenceFact[]) =>
    ask({ criteria: lawRules, facts, evidence }).highestStage

  it('one more verified paper never lowers the stage', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyPaper), anyPaper, (facts, evidence, more) => {
        const verified: EvidenceFact = { ...more, status: 'verified' }
        expect(stageWith(facts, [...evidence, verified])).toBeGreaterThanOrEqual(stageWith(facts, evidence))
      }),
      { numRuns: 500 },
    )
  })

  it('the order of the papers changes nothing', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc
          .uniqueArray(anyPaper, { selector: (one) => one.id })
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
        (facts, [evidence, shuffled]) => {
          expect(ask({ criteria: lawRules, facts, evidence: shuffled })).toEqual(
            ask({ criteria: lawRules, facts, evidence }),
          )
        },
      ),
    )
  })

  it('nothing unknown counts as met', () => {
    fc.assert(
      fc.property(fc.array(anyPaper), (evidence) => {
        const answer = ask({ criteria: lawRules, facts: {}, evidence })
        const computed = answer.stages
          .flatMap((stage) => stage.criteria)
          .find((one) => one.criterionId === nikKnown.id)
        expect(computed?.state).toBe('unknown')
        expect(answer.highestStage).toBe(0)
      }),
    )
  })

  it('a stage is complete exactly when none of its gates is open', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyPaper), (facts, evidence) => {
        for (const stage of ask({ criteria: lawRules, facts, evidence }).stages) {
          const hasOpenGate = stage.criteria.some(
            (one) => one.kind === 'gate' && (one.state === 'unmet' || one.state === 'unknown'),
          )
          if (hasOpenGate) expect(stage.isComplete).toBe(false)
        }
      }),
    )
  })
})
