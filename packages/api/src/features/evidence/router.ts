import { decideEvidenceInput, evidenceIdInput, evidenceQueueInput, submitEvidenceInput } from '@titian/domain'
import { can, router } from '../../core'
import { decideEvidence } from './operations/decide-evidence'
import { getEvidence } from './operations/get-evidence'
import { listQueue } from './operations/list-queue'
import { submitEvidence } from './operations/submit-evidence'
import { decideOutput, evidenceOutput, queueOutput, submitOutput } from './outputs'

export const evidenceRouter = router({
  submit: can('evidence:submit')
    .input(submitEvidenceInput)
    .output(submitOutput)
    .mutation(({ ctx, input }) => submitEvidence(ctx, input)),
  queue: can('evidence:decide')
    .input(evidenceQueueInput)
    .output(queueOutput)
    .query(({ ctx, input }) => listQueue(ctx, input)),
  get: can('evidence:decide')
    .input(evidenceIdInput)
    .output(evidenceOutput)
    .query(({ ctx, input }) => getEvidence(ctx, input.evidenceId)),
  decide: can('evidence:decide')
    .input(decideEvidenceInput)
    .output(decideOutput)
    .mutation(({ ctx, input }) => decideEvidence(ctx, input)),
})
