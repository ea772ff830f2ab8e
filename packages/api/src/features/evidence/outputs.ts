import { keysOf, evidenceStatuses } from '@titian/domain'
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
})

export const decideOutput = z.strictObject({
  outcome: z.enum(['verified', 'returned']),
  stageBefore: z.number(),
  stageAfter: z.number(),
})
