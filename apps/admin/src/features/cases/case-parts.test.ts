import { expect, it } from 'vitest'
import { moveOf } from './case-parts'

const criterion = (criterionId: string, plank: 'unmet' | 'waiting' | 'returned' | 'met') => ({
  criterionId,
  plank,
  verifier: 'VD' as const,
  asks: [],
})

it('sends whoever wants a class to the computation, and the office to what waits', () => {
  const id = 'industri.golongan_industri'
  expect(moveOf(criterion(id, 'unmet'))).toBe('class')
  expect(moveOf(criterion(id, 'returned'))).toBe('class')
  expect(moveOf(criterion(id, 'waiting'))).toBe('office')
  expect(moveOf(criterion('industri.npwp', 'unmet'))).toBe('both')
  expect(moveOf(criterion('industri.npwp', 'returned'))).toBe('mentor')
})
