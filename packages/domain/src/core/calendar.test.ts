import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDay, daysBetween, witaDay } from './calendar'

it.each([
  ['2026-03-31T16:00:00Z', '2026-04-01'],
  ['2026-03-31T15:59:59Z', '2026-03-31'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
])('%s is the day %s in WITA', (instant, day) => {
  expect(witaDay(new Date(instant))).toBe(day)
})

it.each(['2026-02-31', '2026-13-01', '26-01-01', '2026-1-1', '1899-12-31', '2100-01-01', ''])(
  '%s is no calendar day',
  (day) => {
    expect(calendarDay.safeParse(day).success).toBe(false)
  },
)

it('counts back the days that it added', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40_000 }),
      fc.integer({ min: -20_000, max: 20_000 }),
      (start, days) => {
        const day = addDays('1950-01-01', start)
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      },
    ),
  )
})
