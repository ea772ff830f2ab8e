import {
  addDays,
  daysBetween,
  readVisitClock,
  type CalendarDay,
  type Condition,
  type VisitMode,
} from '@titian/domain'
import { floodBefore, isBetween, isSunday, minutesLater, monthOf, wita } from './calendar'
import { moodIn } from './catalogue'
import { belowCase, mentorOn, type DemoCase, type DemoVisit } from './demo-case'
import type { Diary } from './diary'
import { idAt } from './ids'
import { isOnTheRiver } from './posts'
import { randomOf, type Random } from './random'
import { roundAfter, roundDays, roundsOf } from './rounds'
import type { DemoRows } from './rows'
import { targetsOf } from './targets'
import { sayingsOf } from './visit-sayings'

const idleDays = 60

/** The days of her visits, oldest first: the mentor's rounds, less those that came to nothing. */
export const visitDaysOf = (demoCase: DemoCase, today: CalendarDay): CalendarDay[] => {
  const random = randomOf(`rounds of ${demoCase.index}`)
  const { openedOn, target, village, isIdle, lastVisitDaysAgo } = demoCase
  const skips = targetsOf(demoCase.regencyCode).skips
  const flood = isOnTheRiver(demoCase.post) ? floodBefore(today) : null
  const all = roundsOf(village.code, today).filter((day) => day > addDays(openedOn, 3) && day < today)
  const rounds = isIdle ? all.filter((day) => day < addDays(today, -idleDays - 2)) : all
  if (target.stage < 2) return rounds.slice(-1)
  const early = addDays(openedOn, 10 + (demoCase.index % 5))
  const withEarly = random.chance(0.5) && early < addDays(today, -40) ? [early, ...rounds] : rounds
  const isExact = lastVisitDaysAgo !== null
  return withEarly
    .toSorted()
    .filter((_, at) => at < 2 || at === withEarly.length - 1 || !random.chance(skips))
    .map((day) => (isExact ? day : besideRound(day, demoCase.index, today)))
    .filter((day) => !flood || !isBetween(day, flood))
}

/** Half of a village is visited on the round's day, half on the day after. */
const besideRound = (day: CalendarDay, index: number, today: CalendarDay): CalendarDay => {
  const after = addDays(day, index % 2)
  return after >= today || isSunday(after) ? day : after
}

/** Her visits as rows, and what the rest needs of them. */
export const addVisits = (
  rows: DemoRows,
  demoCase: DemoCase,
  diary: Diary,
  today: CalendarDay,
): DemoVisit[] => {
  const days = visitDaysOf(demoCase, today)
  const random = randomOf(`visits ${demoCase.index}`)
  const flood = isOnTheRiver(demoCase.post) ? floodBefore(today) : null
  const said = new Set<string>()
  return days.map((day, at) => {
    const author = mentorOn(demoCase, day)
    const isLast = at === days.length - 1
    const trueStart = wita(day, diary.next(author.id, day) + random.int(0, 9))
    const clock = clockOf(random, demoCase, trueStart, today)
    const id = idAt(trueStart, random)
    const isResting = isLast && demoCase.resting !== null
    const condition = isResting ? 'berhenti_sementara' : conditionOf(random, demoCase, day)
    const isAfterFlood = flood !== null && day > flood.to && daysBetween(flood.to, day) <= roundDays
    const mode = demoCase.story === 'amplang' ? 'rumah' : modeOf(random, at)
    const below = belowCase(demoCase, author)
    rows.visit.push({
      id,
      ...below,
      mode,
      deviceStartedAt: minutesLater(clock.correctedStart, -clock.skewSeconds / 60),
      deviceSentAt: minutesLater(clock.receivedAt, -clock.skewSeconds / 60),
      receivedAt: clock.receivedAt,
      startedAt: clock.correctedStart,
      skewSeconds: clock.skewSeconds,
      condition,
      pauseReason: isResting ? demoCase.resting : null,
      nextVisitOn: isResting ? addDays(day, 60) : nextVisitOf(demoCase, day, today),
      flags: clock.flags,
      ...sayingsOf(random, demoCase, { condition, mode, at, of: days.length, isAfterFlood, said }),
    })
    return {
      id,
      day,
      startedAt: clock.correctedStart,
      receivedAt: clock.receivedAt,
      author,
      isValid: mode !== 'kelompok',
      isPausing: isResting,
    }
  })
}

const nextVisitOf = ({ village, isIdle }: DemoCase, day: CalendarDay, today: CalendarDay): CalendarDay =>
  isIdle ? addDays(day, roundDays) : roundAfter(village.code, addDays(day, 4), today)

const conditionOf = (random: Random, { ware }: DemoCase, day: CalendarDay): Condition => {
  const mood = moodIn(ware.season, monthOf(day))
  if (random.chance(0.7)) return mood
  return random.pick(['ramai', 'biasa', 'biasa', 'sepi'])
}

// The first two count for stage 2, so they are visits to her and not to the group.
const modeOf = (random: Random, at: number): VisitMode => {
  if (at < 2) return random.pick(['rumah', 'rumah', 'tempat_produksi'])
  return random.pick([
    'rumah',
    'rumah',
    'rumah',
    'rumah',
    'tempat_produksi',
    'tempat_produksi',
    'kelompok',
    'kantor',
    'telepon',
  ])
}

/** Villages by the lakes have signal at the dermaga only: records from there come in the evening or days later. */
const clockOf = (random: Random, { post }: DemoCase, trueStart: Date, today: CalendarDay) => {
  const isFar = post.livelihood === 'danau' || post.livelihood === 'hulu'
  const minutes = random.int(12, 35)
  const offline = isFar && random.chance(0.4) ? random.pick([240, 300, 1440, 1500, 2890, 11_600]) : 0
  const latest = wita(addDays(today, -1), 20 * 60)
  const sent = minutesLater(trueStart, minutes + offline)
  const receivedAt = sent > latest ? minutesLater(trueStart, minutes) : sent
  const skewSeconds = random.chance(0.015) ? random.int(700, 3_000) : random.int(1, 25)
  const skew = skewSeconds / 60
  const { flags, correctedStart } = readVisitClock(
    minutesLater(trueStart, -skew),
    minutesLater(receivedAt, -skew),
    receivedAt,
  )
  return { receivedAt, skewSeconds, flags, correctedStart }
}
