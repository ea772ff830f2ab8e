import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readVisitClock } from './clock'

const at = (text: string) => new Date(text)

it('takes the start as it is when both clocks agree', () => {
  const clock = readVisitClock(
    at('2026-11-24T01:00:00Z'),
    at('2026-11-24T01:10:00Z'),
    at('2026-11-24T01:10:00Z'),
  )
  expect(clock).toEqual({ skewSeconds: 0, correctedStart: at('2026-11-24T01:00:00Z'), flags: [] })
})

it('moves the start by the difference of the clocks and says so', () => {
  const clock = readVisitClock(
    at('2026-11-26T01:00:00Z'),
    at('2026-11-26T01:10:00Z'),
    at('2026-11-24T01:10:00Z'),
  )
  expect(clock.correctedStart).toEqual(at('2026-11-24T01:00:00Z'))
  expect(clock.flags).toEqual(['mulai_di_masa_depan', 'jam_hp_berbeda'])
})

it('flags a visit that arrives more than seven days after it was made', () => {
  const clock = readVisitClock(
    at('2026-11-01T01:00:00Z'),
    at('2026-11-24T01:00:00Z'),
    at('2026-11-24T01:00:00Z'),
  )
  expect(clock.flags).toEqual(['dikirim_terlambat'])
})

it('never refuses a time, from 1970 to 2038', () => {
  const instants = fc.date({
    min: at('1970-01-01T00:00:00Z'),
    max: at('2038-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(instants, instants, instants, (startedAt, sentAt, receivedAt) => {
      const { correctedStart } = readVisitClock(startedAt, sentAt, receivedAt)
      expect(correctedStart.getTime() - startedAt.getTime()).toBe(receivedAt.getTime() - sentAt.getTime())
    }),
  )
})
