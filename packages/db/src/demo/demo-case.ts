import type { CalendarDay, PathwayId, PauseReason } from '@titian/domain'
import type { Ware } from './catalogue'
import type { ProductKind, Village } from './places'
import type { Post } from './posts'
import type { DemoStaff } from './staff'
import type { StoryKey } from './stories'
import type { Target } from './targets'

/** One woman and her enterprise, before her visits and papers are made. */
export type DemoCase = {
  index: number
  id: string
  womanId: string
  enterpriseId: string
  productId: string
  name: string
  business: string
  regencyCode: string
  post: Post
  village: Village
  mentor: DemoStaff
  /** Who accompanied her before, until the day on which the case was handed over. */
  formerMentor: { staff: DemoStaff; until: CalendarDay } | null
  openedOn: CalendarDay
  openedAt: Date
  openedBy: DemoStaff
  pathwayId: PathwayId
  ware: Ware
  kind: ProductKind
  target: Target
  story: StoryKey | null
  /** No visit for more than 60 days. */
  isIdle: boolean
  resting: PauseReason | null
  /** Days that her newly registered plan has waited at the office; null: decided. */
  planWaits: number | null
  lastVisitDaysAgo: number | null
  /** Agreed at registration. */
  firstVisitOn: CalendarDay
}

/** A visit as the rest of the seeding needs it; its row stands in the tables already. */
export type DemoVisit = {
  id: string
  day: CalendarDay
  startedAt: Date
  receivedAt: Date
  author: DemoStaff
  isValid: boolean
  isPausing: boolean
}

export const mentorOn = ({ mentor, formerMentor }: DemoCase, day: CalendarDay): DemoStaff =>
  formerMentor && day < formerMentor.until ? formerMentor.staff : mentor

/** The columns that every row below a case carries. */
export const belowCase = (demoCase: DemoCase, author: { id: string }) => ({
  regencyCode: demoCase.regencyCode,
  caseId: demoCase.id,
  womanId: demoCase.womanId,
  authorId: author.id,
  caseMentorId: demoCase.mentor.id,
})
