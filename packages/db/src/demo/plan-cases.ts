import {
  addDays,
  daysBetween,
  keysOf,
  pauseReasons,
  type CalendarDay,
  type PauseReason,
} from '@titian/domain'
import { isSunday, wita } from './calendar'
import { waresFor, wareOf } from './catalogue'
import type { DemoCase } from './demo-case'
import { idAt } from './ids'
import { givenOf, nameOf } from './names'
import { kindOf, villagesOfPost, type Places, type Village } from './places'
import { posts, type Post } from './posts'
import { randomOf, type Random } from './random'
import { roundAfter, roundsOf } from './rounds'
import type { DemoStaff, DemoTeam } from './staff'
import { stories, type Story } from './stories'
import { openingRange, slotsOf, targets, targetsOf, type Target } from './targets'

type Seat = {
  post: Post
  village: Village
  /** Which of the mentor's women, from 0. */
  number: number
  story: Story | null
  target: Target | null
  isIdle: boolean
  resting: PauseReason | null
  planWaits: number | null
}

const restingShare = 0.025
const idleSinceDays = 210
/** The mentor of these cases took over from a colleague of the next post. */
const handedOver = { post: '64.02 3', from: '64.02 1', cases: 6, daysAgo: 130 }

/** The six hundred: who is where, with which target, since when, with whom. */
export const planCases = (places: Places, team: DemoTeam, today: CalendarDay): DemoCase[] => {
  const seats = Object.keys(targets).flatMap((regencyCode) => seatsOf(places, regencyCode))
  const taken = namesOfStories(places)
  return seats.map((seat, index) => planCase(places, team, today, taken, seat, index))
}

/** The given names that stand in a district already. */
const namesOfStories = (places: Places): Map<string, Set<string>> => {
  const taken = new Map<string, Set<string>>()
  for (const { post, name } of stories) {
    const own = posts.find(({ key }) => key === post)
    const [village] = own ? villagesOfPost(places, own) : []
    if (!village || !name) continue
    taken.set(village.districtCode, (taken.get(village.districtCode) ?? new Set()).add(givenOf(name)))
  }
  return taken
}

const seatsOf = (places: Places, regencyCode: string): Seat[] => {
  const random = randomOf(`seats ${regencyCode}`)
  const seats = posts
    .filter((post) => post.regencyCode === regencyCode)
    .flatMap((post) =>
      villagesOfPost(places, post).map((village, number): Seat => ({
        post,
        village,
        number,
        story: null,
        target: null,
        isIdle: false,
        resting: null,
        planWaits: null,
      })),
    )
  const pool = random.shuffle(slotsOf(regencyCode))
  for (const story of stories) {
    const seat = seats.find(
      (free) =>
        free.story === null &&
        free.post.key === story.post &&
        (story.village === undefined || free.village.name === story.village),
    )
    if (seat)
      Object.assign(seat, { story, target: takeSlot(pool, story.target), resting: story.resting ?? null })
  }
  for (const seat of seats) seat.target ??= pool.shift() ?? null
  mark(random.shuffle(seats.filter(({ story }) => story === null)), random, regencyCode)
  return seats
}

/** Marks who had no visit for 60 days, who pauses, and whose new plan still waits at the office. */
const mark = (seats: Seat[], random: Random, regencyCode: string): void => {
  const { idle, waiting } = targetsOf(regencyCode)
  const settled = seats.filter(({ target }) => (target?.stage ?? 0) >= 2)
  const reasons = keysOf(pauseReasons).filter((reason) => reason !== 'berhenti' && reason !== 'pindah')
  for (const seat of settled.slice(0, idle)) seat.isIdle = true
  for (const seat of settled.slice(idle, idle + Math.round(seats.length * restingShare))) {
    if (seat.post.key !== '64.02 0') seat.resting = random.pick(reasons)
  }
  const young = seats.filter(({ target }) => target?.stage === 1)
  const ages = waiting.slice(Math.floor(waiting.length / 2), Math.floor(waiting.length * 0.8))
  ages.forEach((age, at) => Object.assign(young[at] ?? {}, { planWaits: age }))
}

const takeSlot = (pool: Target[], wanted: Target): Target => {
  const at = pool.findIndex(({ stage }) => stage === wanted.stage)
  if (at === -1) throw new Error(`No case of stage ${wanted.stage} is left for a story.`)
  pool.splice(at, 1)
  return wanted
}

const planCase = (
  places: Places,
  team: DemoTeam,
  today: CalendarDay,
  taken: Map<string, Set<string>>,
  seat: Seat,
  index: number,
): DemoCase => {
  const { post, village, story, target } = seat
  if (!target) throw new Error(`No target is left for ${post.district}.`)
  const random = randomOf(`case ${index}`)
  const mentor = staffOf(team, post.key)
  const ware = story ? wareOf(story.kindId) : random.pick(waresFor(post.livelihood, target.stage))
  const kind = kindOf(places, ware.kindId)
  const namesHere = taken.get(village.districtCode) ?? new Set<string>()
  taken.set(village.districtCode, namesHere)
  const name = story?.name ?? nameOf(random, post.livelihood, namesHere)
  const openedOn = openingDay(random, { ...seat, target }, today)
  const openedAt = wita(openedOn, 8 * 60 + 30 + random.int(0, 300))
  const isHandedOver = post.key === handedOver.post && seat.number < handedOver.cases
  const until = addDays(today, -handedOver.daysAgo)
  const formerMentor =
    isHandedOver && openedOn < until ? { staff: staffOf(team, handedOver.from), until } : null
  return {
    index,
    id: idAt(openedAt, random),
    womanId: idAt(openedAt, random),
    enterpriseId: idAt(openedAt, random),
    productId: idAt(openedAt, random),
    name,
    business: story?.business ?? `${ware.brand} ${businessWord(random, name)}`,
    regencyCode: post.regencyCode,
    post,
    village,
    mentor,
    formerMentor,
    openedOn,
    openedAt,
    openedBy: formerMentor?.staff ?? mentor,
    pathwayId: kind.pathwayId,
    ware,
    kind,
    target,
    story: story?.key ?? null,
    isIdle: seat.isIdle,
    resting: seat.resting,
    planWaits: seat.planWaits,
    lastVisitDaysAgo: story?.lastVisitDaysAgo ?? null,
    firstVisitOn: roundAfter(village.code, target.stage < 2 ? today : addDays(openedOn, 3), today),
  }
}

const staffOf = (team: DemoTeam, post: string): DemoStaff => {
  const found = team.mentors.get(post)
  if (!found) throw new Error(`No mentor works at ${post}.`)
  return found
}

const brands = [
  'Berkah',
  'Barokah',
  'Bunda',
  'Cahaya',
  'Melati',
  'Anggrek',
  'Kenanga',
  'Mutiara',
  'Mahakam',
  'Rezeki',
]

const businessWord = (random: Random, name: string): string =>
  random.chance(0.5) ? `Bu ${givenOf(name)}` : random.pick(brands)

/** A day of the mentor's round in that village; the newly registered came on any working day. */
const openingDay = (
  random: Random,
  { target, village, isIdle, planWaits }: Omit<Seat, 'target'> & { target: Target },
  today: CalendarDay,
): CalendarDay => {
  if (planWaits !== null) return addDays(today, -planWaits)
  const { from, to } = openingRange(target, today)
  const latest = isIdle ? addDays(today, -idleSinceDays) : to
  const rounds = roundsOf(village.code, today).filter((day) => from <= day && day <= latest)
  if (target.stage >= 2 && rounds.length > 0) return random.pick(rounds)
  const day = addDays(latest, -random.int(0, daysBetween(from, latest)))
  return isSunday(day) ? addDays(day, -1) : day
}
