import {
  decideBatchInput,
  decideSubmissionInput,
  listSubmissionsInput,
  readySubmissionsInput,
  sendSubmissionsInput,
} from '@titian/domain'
import { can, router } from '../../core'
import { decideBatch } from './operations/decide-batch'
import { decideSubmission } from './operations/decide-submission'
import { listReady } from './operations/list-ready'
import { listReceived } from './operations/list-received'
import { listSent } from './operations/list-sent'
import { sendSubmissions } from './operations/send-submissions'
import {
  batchOutput,
  decideSubmissionOutput,
  readyOutput,
  receivedOutput,
  sendOutput,
  sentOutput,
} from './outputs'

/** From the regency's office to its partner office for industry, and back. */
export const submissionsRouter = router({
  ready: can('submission:send')
    .input(readySubmissionsInput)
    .output(readyOutput)
    .query(({ ctx, input }) => listReady(ctx, input)),
  send: can('submission:send')
    .input(sendSubmissionsInput)
    .output(sendOutput)
    .mutation(({ ctx, input }) => sendSubmissions(ctx, input)),
  sent: can('submission:send')
    .input(listSubmissionsInput)
    .output(sentOutput)
    .query(({ ctx, input }) => listSent(ctx, input)),
  received: can('submission:decide')
    .input(listSubmissionsInput)
    .output(receivedOutput)
    .query(({ ctx, input }) => listReceived(ctx, input)),
  decide: can('submission:decide')
    .input(decideSubmissionInput)
    .output(decideSubmissionOutput)
    .mutation(({ ctx, input }) => decideSubmission(ctx, input)),
  decideBatch: can('submission:decide')
    .input(decideBatchInput)
    .output(batchOutput)
    .mutation(({ ctx, input }) => decideBatch(ctx, input)),
})
