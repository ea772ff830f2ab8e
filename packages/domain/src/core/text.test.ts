import { expect, it } from 'vitest'
import { foldName, initials } from './fold'
import { instant, line, paragraph } from './text'

it.each([
  ['NUL', 'a\u0000b'],
  ['a lone surrogate', 'a\ud800b'],
  ['an escape', 'a\u001bb'],
])('%s never reaches the database', (_, text) => {
  expect(line(20).safeParse(text).success).toBe(false)
  expect(paragraph(20).safeParse(text).success).toBe(false)
})

it('trims a line and joins its spaces', () => {
  expect(line(40).parse('  Siti   Aminah ')).toBe('Siti Aminah')
  expect(line(5).safeParse('   ').success).toBe(false)
  expect(line(5).safeParse('enam ab').success).toBe(false)
})

it.each(['+300000-01-01T00:00:00Z', '1969-12-31T23:59:59Z', '2026-01-01', '2026-01-01T00:00:00'])(
  '%s is no instant that we keep',
  (text) => {
    expect(instant.safeParse(text).success).toBe(false)
  },
)

it('folds names so that one search finds every spelling', () => {
  expect(foldName("  Nur'Aini É.")).toBe('nur aini e')
})

it('gives strangers nothing but initials', () => {
  expect(initials('siti aminah')).toBe('S. A.')
})
