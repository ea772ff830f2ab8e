import { ikmRegisters, keysOf, lineProblems, submissionStatuses } from '@titian/domain'
import { z } from 'zod'

/** What the office for industry is told about a business. */
const snapshot = z.strictObject({
  womanName: z.string(),
  enterpriseName: z.string(),
  villageName: z.string(),
  districtName: z.string(),
  productName: z.string().nullable(),
  kbli2020: z.string().nullable(),
  nibNumber: z.string().nullable(),
  workers: z.number().nullable(),
  sinceYear: z.number().nullable(),
  mentorName: z.string().nullable(),
  sentByName: z.string(),
})

const word = z.strictObject({
  outcome: z.enum(['confirmed', 'returned']),
  register: z.enum(keysOf(ikmRegisters)).nullable(),
  number: z.string().nullable(),
  registeredOn: z.string().nullable(),
  minutesNumber: z.string().nullable(),
  reason: z.string(),
  decidedAt: z.string(),
})

/** Women who have everything that comes before the register, and are not there. */
export const readyOutput = z.strictObject({
  office: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  cases: z.array(
    z.strictObject({
      caseId: z.string(),
      name: z.string(),
      enterpriseName: z.string(),
      villageName: z.string(),
      mentorName: z.string().nullable(),
      hasPaper: z.boolean(),
      returnedReason: z.string().nullable(),
    }),
  ),
  total: z.number(),
  nextCursor: z.string().nullable(),
})

export const sendOutput = z.strictObject({
  sent: z.array(z.strictObject({ caseId: z.string(), submissionId: z.string(), recordCode: z.string() })),
  /** Those that could not go: sent meanwhile, closed, or already registered. */
  left: z.array(z.string()),
})

/** Records sent to the office, newest first. `isOwn`: the reader had a part in it and may not decide it. */
export const receivedOutput = z.strictObject({
  officeName: z.string(),
  submissions: z.array(
    z.strictObject({
      submissionId: z.string(),
      recordCode: z.string(),
      status: z.enum(keysOf(submissionStatuses)),
      isOwn: z.boolean(),
      sentAt: z.string(),
      waitingDays: z.number(),
      ...snapshot.shape,
      files: z.array(z.strictObject({ id: z.string(), mediaType: z.string() })),
      word: word.nullable(),
    }),
  ),
  waiting: z.number(),
  asOf: z.string(),
  nextCursor: z.string().nullable(),
})

export const sentOutput = z.strictObject({
  submissions: z.array(
    z.strictObject({
      submissionId: z.string(),
      caseId: z.string(),
      recordCode: z.string(),
      status: z.enum(keysOf(submissionStatuses)),
      womanName: z.string(),
      enterpriseName: z.string(),
      officeName: z.string(),
      sentAt: z.string(),
      waitingDays: z.number(),
      word: word.nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
})

export const decideSubmissionOutput = z.strictObject({ outcome: z.enum(['confirmed', 'returned']) })

/** What became of each line, in their order; `problem` is null where it was taken. */
export const batchOutput = z.strictObject({
  lines: z.array(
    z.strictObject({ recordCode: z.string(), problem: z.enum(keysOf(lineProblems)).nullable() }),
  ),
  taken: z.number(),
})
