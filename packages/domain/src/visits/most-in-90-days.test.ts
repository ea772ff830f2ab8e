import { expect, it } from 'vitest'
import { mostIn90Days } from './most-in-90-days'

const days = (...list: string[]) => list.map((day) => ({ day, isPausing: false }))

it('counts the best ninety days, wherever they lie', () => {
  expect(mostIn90Days([])).toBe(0)
  expect(mostIn90Days(days('2026-01-01', '2026-03-31'))).toBe(2)
  expect(mostIn90Days(days('2026-01-01', '2026-04-01'))).toBe(1)
  expect(mostIn90Days(days('2026-06-30', '2025-01-01', '2026-02-02', '2026-02-01'))).toBe(2)
})

it('counts two visits on one day once', () => {
  expect(mostIn90Days(days('2026-01-01', '2026-01-01'))).toBe(1)
})

it('leaves out the days between a visit that pauses and the next one', () => {
  const visits = (isPausing: boolean) => [
    { day: '2026-01-01', isPausing: false },
    { day: '2026-01-31', isPausing },
    ...days('2026-06-01', '2026-06-20'),
  ]
  expect(mostIn90Days(visits(false))).toBe(2)
  expect(mostIn90Days(visits(true))).toBe(4)
})
