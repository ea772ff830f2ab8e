import { witaDay, type CalendarDay } from '@titian/domain'

/** Where operations get the time from; a test hands in its own. */
export type Clock = { now: () => Date; today: () => CalendarDay }

export const clockOf = (now: () => Date = () => new Date()): Clock => ({ now, today: () => witaDay(now()) })
