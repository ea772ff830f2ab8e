import type { CalendarDay } from '../core'

/** What a paper says, as far as a mended one can differ from the one before. */
export type PaperContent = {
  type: string
  number: string | null
  issuedOn: CalendarDay | null
  expiresOn: CalendarDay | null
  facilitatedBy: string | null
  note: string
  /** How many files came with it. */
  fileCount: number
}
export const paperFields = [
  'type',
  'number',
  'issuedOn',
  'expiresOn',
  'facilitatedBy',
  'note',
  'fileCount',
] as const satisfies readonly (keyof PaperContent)[]

export type PaperChange = { field: (typeof paperFields)[number]; before: string | null; now: string | null }

const textOf = (value: string | number | null) => (value === null || value === '' ? null : String(value))

/** What a mended paper says differently, in the order in which a paper is read; null is an empty field. */
export const changesBetween = (before: PaperContent, now: PaperContent): PaperChange[] =>
  paperFields
    .map((field) => ({ field, before: textOf(before[field]), now: textOf(now[field]) }))
    .filter((change) => change.before !== change.now)

/** From how many decided papers on a mentor's return rate says anything. */
export const returnRateFrom = 5
