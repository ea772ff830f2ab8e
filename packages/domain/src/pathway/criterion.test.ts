import { describe, expect, it } from 'vitest'
import { criteriaInForce, criterionSchema, isInForce } from './criterion'
import { addMonths } from '../core/calendar'
import { graceAfter } from './grace'
import { computedRow, criterionRow } from './rules-for-tests'

describe('criteriaInForce', () => {
  it('includes both ends of a validity', () => {
    const validity = { validFrom: '2026-10-01', validTo: '2026-10-17' }
    expect(
      ['2026-09-30', '2026-10-01', '2026-10-17', '2026-10-18'].map((day) => isInForce(validity, day)),
    ).toEqual([false, true, true, false])
  })

  it('answers with the version of the day that is asked for', () => {
    const rows = [
      criterionRow({ version: 2, validFrom: '2026-10-18' }),
      criterionRow({ version: 1, validFrom: '2025-01-01', validTo: '2026-10-17', kind: 'advice' }),
    ]
    expect(criteriaInForce(rows, '2026-10-17').map((row) => row.version)).toEqual([1])
    expect(criteriaInForce(rows, '2026-10-18').map((row) => row.version)).toEqual([2])
    expect(criteriaInForce(rows, '2024-12-31')).toEqual([])
  })

  it('takes the higher version where two overlap, in order of stage and position', () => {
    const rows = [
      criterionRow({ id: 'industri.b', stageNumber: 2 }),
      criterionRow({ id: 'industri.a', position: 2, version: 1 }),
      criterionRow({ id: 'industri.a', position: 2, version: 2 }),
      criterionRow({ id: 'industri.c', position: 1 }),
    ]
    expect(criteriaInForce(rows, '2026-01-01').map((row) => `${row.id} ${row.version}`)).toEqual([
      'industri.c 1',
      'industri.a 2',
      'industri.b 1',
    ])
  })
})

describe('criterionSchema', () => {
  it.each([
    [
      'a computed row without an expression',
      { ...computedRow({ expression: { all: [] } }), expression: null },
    ],
    ['an evidence row without an evidence type', { ...criterionRow(), evidenceTypes: [] }],
    ['grace without its length', { ...criterionRow(), kind: 'grace' }],
    ['a validity that ends before it begins', { ...criterionRow(), validTo: '2024-01-01' }],
    ['an unknown key', { ...criterionRow(), weight: 3 }],
  ])('refuses %s', (_name, row) => {
    expect(criterionSchema.safeParse(row).success).toBe(false)
  })
})

describe('grace', () => {
  it.each([
    ['2026-01-15', 6, '2026-07-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-06-30', 12, '2027-06-30'],
  ])('%s and %i months end on %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it('runs through its last day and not beyond, counted from the latest paper', () => {
    const days = ['2026-03-01', '2026-01-01']
    expect(graceAfter(days, 6, '2026-09-01')).toEqual({ endsOn: '2026-09-01', isRunning: true })
    expect(graceAfter(days, 6, '2026-09-02')).toEqual({ endsOn: '2026-09-01', isRunning: false })
  })

  it('has not started, and so runs, while there is no paper', () => {
    expect(graceAfter([], 6, '2026-09-02')).toEqual({ endsOn: null, isRunning: true })
  })
})
