import { expect, it } from 'vitest'
import { mostIn90Days } from './most-in-90-days'

it('counts the best ninety days, wherever they lie', () => {
  expect(mostIn90Days([])).toBe(0)
  expect(mostIn90Days(['2026-01-01', '2026-03-31'])).toBe(2)
  expect(mostIn90Days(['2026-01-01', '2026-04-01'])).toBe(1)
  expect(mostIn90Days(['2025-01-01', '2026-02-01', '2026-02-02', '2026-06-30'])).toBe(2)
})
