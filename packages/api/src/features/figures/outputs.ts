import { z } from 'zod'

const boardRow = z.strictObject({
  areaCode: z.string(),
  areaName: z.string(),
  openCases: z.number(),
  /** Open cases of the pathway to IKM; those of other pathways stand in `otherPathways`. */
  stages: z.array(z.strictObject({ stage: z.number(), name: z.string(), count: z.number() })),
  visits90: z.number(),
  withoutVisit60: z.number(),
  shareWithoutVisit60: z.number().nullable(),
  licensed: z.number(),
  ikmVerified: z.number(),
  ikmRisen: z.number(),
  ikmAtEntry: z.number(),
  waiting: z.number(),
  oldestWaitingDays: z.number().nullable(),
  otherPathways: z.number(),
})

/** Regencies of the province, or districts of one regency, with their sum. Shares are between 0 and 1, null where there is no case. */
export const boardOutput = z.strictObject({
  scope: z.strictObject({ code: z.string(), name: z.string() }),
  asOf: z.string(),
  total: boardRow,
  rows: z.array(boardRow),
})
