import { addDays, type CalendarDay } from '@titian/domain'
import type { PrivateData } from '@titian/db'
import type { Archetype } from './archetypes'
import { idAt, type Random } from './random'
import type { Village } from './reference'
import { shareOfStage, visitsEach } from './scale'
import type { Mentor, Official, RegencyTeam, Team } from './team'
import { wita } from './time'

/** One woman and her enterprise, before the rows of her visits and papers are made. */
export interface Business {
  index: number
  regencyCode: string
  womanId: string
  enterpriseId: string
  productId: string
  caseId: string
  village: Village
  mentor: Mentor
  verifier: Official
  archetype: Archetype
  openedOn: CalendarDay
  openedAt: Date
  /** Oldest first. */
  visitDays: CalendarDay[]
}

export interface World {
  team: Team
  archetypes: Archetype[][]
  today: CalendarDay
  privateData: PrivateData
}

/** Who she is, where, with whom, since when and how far. */
export function planBusiness({ team, archetypes, today }: World, random: Random, index: number): Business {
  const regency = regencyOf(team, index)
  const mentor = regency.mentors[(index - regency.firstBusiness) % regency.mentors.length]
  if (!mentor) throw new Error(`${regency.regencyCode} has no mentors.`)
  const visitDays = visitDaysOf(random, today)
  const openedOn = addDays(visitDays[0] ?? today, -random.int(5, 15))
  const openedAt = wita(openedOn, 8 * 60 + 30 + random.int(0, 300))
  return {
    index,
    regencyCode: regency.regencyCode,
    womanId: idAt(openedAt, random),
    enterpriseId: idAt(openedAt, random),
    productId: idAt(openedAt, random),
    caseId: idAt(openedAt, random),
    village: random.pick(mentor.villages),
    mentor,
    verifier: regency.verifier,
    archetype: random.pick(archetypes[stageOf(random)] ?? []),
    openedOn,
    openedAt,
    visitDays,
  }
}

function regencyOf({ regencies }: Team, index: number): RegencyTeam {
  const found = regencies.find(
    ({ firstBusiness, businesses }) => index >= firstBusiness && index < firstBusiness + businesses,
  )
  if (!found) throw new Error(`The world has no business ${index}.`)
  return found
}

function stageOf(random: Random): number {
  let left = random.int(0, 9_999) / 10_000
  for (const [stage, share] of shareOfStage.entries()) {
    left -= share
    if (left < 0) return stage
  }
  return 2
}

/** Two in ninety days always, and every fourth woman without a visit for more than sixty. */
function visitDaysOf(random: Random, today: CalendarDay): CalendarDay[] {
  const last = random.chance(0.25) ? random.int(61, 140) : random.int(1, 55)
  const apart = random.int(20, 42)
  return Array.from({ length: visitsEach }, (_, at) => addDays(today, -last - apart * (visitsEach - 1 - at)))
}

/** The columns that every row below a case carries. */
export const belowCase = (
  { regencyCode, caseId, womanId, mentor }: Business,
  authorId: string,
): { regencyCode: string; caseId: string; womanId: string; authorId: string; caseMentorId: string } => ({
  regencyCode,
  caseId,
  womanId,
  authorId,
  caseMentorId: mentor.id,
})
