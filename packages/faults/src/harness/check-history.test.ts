import { expect, it } from 'vitest'
import { checkHistory, isFaithful, type FoundVisit } from './check-history'
import type { HistoryEvent } from './history'

const event = (kind: HistoryEvent['kind'], id: string, recordId: string | null = null): HistoryEvent => ({
  at: 0,
  kind,
  id,
  caseId: 'case',
  authorId: 'author',
  region: '64.02',
  status: null,
  recordId,
})
const row = (clientId: string, changes: Partial<FoundVisit> = {}): FoundVisit => ({
  id: clientId,
  clientId,
  caseId: 'case',
  authorId: 'author',
  region: '64.02',
  audits: 1,
  ...changes,
})
/** Three visits asked for; the last one's answer never came. */
const events = [
  ...['a', 'b'].flatMap((id) => [event('invoke', id), event('ok', id, id)]),
  event('invoke', 'c'),
  event('info', 'c'),
]

it('finds nothing wrong where everything acknowledged is there once', () => {
  const findings = checkHistory(events, [row('a'), row('b'), row('c')])
  expect(isFaithful(findings)).toBe(true)
  expect(findings).toMatchObject({ asked: 3, acknowledged: 2, unknown: 1, retries: 0 })
})

it('takes a visit whose answer never came as it is, there or not', () => {
  expect(isFaithful(checkHistory(events, [row('a'), row('b')]))).toBe(true)
})

it('reports a planted loss', () => {
  const findings = checkHistory(events, [row('a'), row('c')])
  expect(findings.lost).toEqual(['b'])
  expect(isFaithful(findings)).toBe(false)
})

it('reports a planted duplicate', () => {
  const findings = checkHistory(events, [row('a'), row('b'), row('b', { id: 'b2' })])
  expect(findings.duplicated).toEqual(['b'])
  expect(isFaithful(findings)).toBe(false)
})

it.each([
  ['uninvited', [row('a'), row('b'), row('z')], ['z']],
  ['effects', [row('a', { audits: 0 }), row('b', { audits: 2 })], ['a', 'b']],
  ['estranged', [row('a', { authorId: 'another' }), row('b', { region: '64.72' })], ['a', 'b']],
] as const)('reports a planted fault: %s', (kind, found, broken) => {
  const findings = checkHistory(events, found)
  expect(findings[kind]).toEqual(broken)
  expect(isFaithful(findings)).toBe(false)
})

it('reports two answers that name different records, and counts retries', () => {
  const findings = checkHistory(
    [...events, event('invoke', 'a'), event('ok', 'a', 'other')],
    [row('a'), row('b')],
  )
  expect(findings.contradicted).toEqual(['a'])
  expect(findings.retries).toBe(1)
})
