import { addDays, type CalendarDay } from '@titian/domain'
import { isSunday } from './calendar'
import { randomOf } from './random'

export const roundDays = 27
const rounds = 20

/** Villages of the stories: how many days ago the mentor was there last. A whole round means that she is due today. */
const fixed: Readonly<Record<string, number>> = {
  '64.02.01.2010': 12,
  '64.02.01.2006': 21,
  '64.02.01.2008': 5,
  '64.02.01.2012': roundDays,
}

/** The days, oldest first, on which the mentor goes to a village: once in four weeks or so, not on a Sunday. */
export const roundsOf = (villageCode: string, today: CalendarDay): CalendarDay[] => {
  const known = fixed[villageCode]
  const latest = known ?? randomOf(`rounds ${villageCode}`).int(2, roundDays)
  return Array.from({ length: rounds }, (_, round) => {
    const day = addDays(today, -latest - roundDays * (rounds - 1 - round))
    const isExact = known !== undefined && round === rounds - 1
    return isSunday(day) && !isExact ? addDays(day, 1) : day
  })
}

/** The first round after a day; it may lie ahead of today. */
export const roundAfter = (villageCode: string, day: CalendarDay, today: CalendarDay): CalendarDay => {
  const past = roundsOf(villageCode, today)
  return past.find((round) => round > day) ?? addDays(past.at(-1) ?? today, roundDays)
}
