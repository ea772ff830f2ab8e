import { addDays, witaDay } from '@titian/domain'

const dayMs = 24 * 60 * 60 * 1000

/**
 * A clock that stands still until it is moved. It begins at nine in the morning in WITA some days before the real
 * today, so that a test can move on and still lie in the past of the database's own clock.
 */
export const testClock = (daysAgo = 12) => {
  let at = Date.parse(`${addDays(witaDay(new Date()), -daysAgo)}T01:00:00Z`)
  return {
    now: () => new Date(at),
    today: () => witaDay(new Date(at)),
    /** ISO instant of now, moved by whole days and minutes, as a phone writes it. */
    instant: ({ days = 0, minutes = 0 } = {}) => new Date(at + days * dayMs + minutes * 60_000).toISOString(),
    day: (days = 0) => addDays(witaDay(new Date(at)), days),
    advance: ({ days = 0, minutes = 0 }) => {
      at += days * dayMs + minutes * 60_000
    },
    set: (instant: Date) => {
      at = instant.getTime()
    },
  }
}
export type TestClock = ReturnType<typeof testClock>
