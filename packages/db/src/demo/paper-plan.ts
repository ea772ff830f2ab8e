import type { CalendarDay } from '@titian/domain'

/** A paper that is to be made: when it is handed in, when it was issued, what the office said. */
export type PaperPlan = {
  key: string
  handedInOn: CalendarDay
  issuedOn: CalendarDay | null
  /** `returnedFirst`: an earlier version came back to be mended; `daysToMend` later it was in again. */
  outcome: 'verified' | 'waiting' | 'returned'
  returnedFirst: boolean
  daysToMend: number
  note: string
  reason: string | null
}

/** A paper that is verified at once, unless told otherwise. */
export const paper = (key: string, handedInOn: CalendarDay, rest: Partial<PaperPlan> = {}): PaperPlan => ({
  key,
  handedInOn,
  issuedOn: null,
  outcome: 'verified',
  returnedFirst: false,
  daysToMend: 2,
  note: '',
  reason: null,
  ...rest,
})
