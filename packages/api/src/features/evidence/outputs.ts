import { keysOf, evidenceStatuses, paperFields } from '@titian/domain'
import { z } from 'zod'
import { proposalFacts } from '../classification'

export const submitOutput = z.strictObject({
  evidenceId: z.string(),
  status: z.enum(keysOf(evidenceStatuses)),
})

/** The office's queue, oldest first. `isOwn`: the reader sent it herself and may not decide it. */
export const queueOutput = z.strictObject({
  items: z.array(
    z.strictObject({
      evidenceId: z.string(),
      caseId: z.string(),
      name: z.string(),
      enterpriseName: z.string(),
      villageName: z.string(),
      stage: z.number(),
      stageName: z.string().nullable(),
      criterionId: z.string(),
      criterionTitle: z.string(),
      criterionStage: z.number(),
      citation: z.string(),
      verifier: z.string(),
      typeName: z.string(),
      authorName: z.string(),
      isOwn: z.boolean(),
      receivedAt: z.string(),
      waitingDays: z.number(),
      otherCriteria: z.strictObject({ met: z.number(), total: z.number() }),
      isLastOfStage: z.boolean(),
      previousReturn: z.string().nullable(),
    }),
  ),
  total: z.number(),
  asOf: z.string(),
  nextCursor: z.string().nullable(),
})
/** What an opened paper says. */
export const evidenceOutput = z.strictObject({
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  facilitatedBy: z.string().nullable(),
  note: z.string(),
  /** The steps that a plan agrees on; empty for any other paper. */
  planSteps: z.array(
    z.strictObject({ step: z.string(), assignee: z.string(), dueOn: z.string(), status: z.string() }),
  ),
  /** The classes that it proposes; null for any other paper. */
  proposal: proposalFacts.nullable(),
  files: z.array(z.strictObject({ id: z.string(), mediaType: z.string() })),
  /** The rules of that criterion's stage, as they stand today. `isWaiting`: a paper for it waits. */
  rules: z.array(
    z.strictObject({
      criterionId: z.string(),
      title: z.string(),
      isAdvice: z.boolean(),
      state: z.enum(['met', 'unmet', 'unknown']),
      isWaiting: z.boolean(),
      isThis: z.boolean(),
    }),
  ),
  /** The submission before, for the same criterion and product; null for a first one. `outcome` null: never decided. */
  previous: z
    .strictObject({
      sentAt: z.string(),
      outcome: z.enum(['verified', 'returned']).nullable(),
      changes: z.array(
        z.strictObject({
          field: z.enum(paperFields),
          before: z.string().nullable(),
          now: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
  /** The sender's decided papers of twelve months; null below five. */
  returnRate: z.strictObject({ decided: z.number(), returned: z.number() }).nullable(),
  /** Up to two decisions on the same criterion of other cases, newest first. */
  similar: z.array(
    z.strictObject({
      evidenceId: z.string(),
      name: z.string(),
      enterpriseName: z.string(),
      typeName: z.string(),
      outcome: z.enum(['verified', 'returned']),
      reason: z.string(),
      decidedAt: z.string(),
    }),
  ),
})

export const decideOutput = z.strictObject({
  outcome: z.enum(['verified', 'returned']),
  stageBefore: z.number(),
  stageAfter: z.number(),
})
