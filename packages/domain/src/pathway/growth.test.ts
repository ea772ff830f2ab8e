import { expect, it } from 'vitest'
import { grewSince, type Reading } from './growth'

const reading = (day: string, isHigher: boolean | null = false): Reading => ({ day, isHigher })
const first = reading('2026-01-31')

it.each<[string, Reading[], boolean | null]>([
  ['nothing on record', [], null],
  ['data awal alone', [first], null],
  ['a higher reading one day too early', [first, reading('2026-07-30', true)], null],
  ['a higher reading after six months', [first, reading('2026-07-31', true)], true],
  ['an equal reading after six months', [first, reading('2026-07-31')], false],
  ['two open ranges, which cannot be compared', [first, reading('2026-07-31', null)], null],
  ['a rise that was lost again', [first, reading('2026-08-01', true), reading('2026-09-01')], false],
  ['a fall that was made good', [first, reading('2026-08-01'), reading('2026-09-01', true)], true],
  ['readings that arrived in another order', [reading('2026-08-01', true), first], true],
  ['six months that end with a shorter month', [reading('2025-08-31'), reading('2026-02-28', true)], true],
])('reads %s', (_, readings, answer) => {
  expect(grewSince(readings)).toBe(answer)
})
