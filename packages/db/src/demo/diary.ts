import type { CalendarDay } from '@titian/domain'

/** When a mentor starts her next visit of a day, in minutes from midnight: one after the other, from half past eight. */
export type Diary = { next: (mentorId: string, day: CalendarDay) => number }

const firstStart = 8 * 60 + 30
const visitMinutes = 50

export const openDiary = (): Diary => {
  const counts = new Map<string, number>()
  return {
    next: (mentorId, day) => {
      const key = `${mentorId} ${day}`
      const before = counts.get(key) ?? 0
      counts.set(key, before + 1)
      return firstStart + (before % 10) * visitMinutes
    },
  }
}
