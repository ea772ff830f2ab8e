import { requireNotBefore, requireNotFuture, type RecordLicenceInput } from '@titian/domain'
import { printedLicence } from '@titian/db'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { advanceStage } from '../../readiness'
import { recordLicenceOutput } from '../outputs'
import { findCase, requireOpen } from './find-case'

/**
 * What her NIB and OSS papers print, beside what was printed before and what the rules compute. The risk decides which
 * papers the third stage asks for: it counts, and may open a stage, once the office has recorded it.
 * @throws DomainError NOT_FOUND; CONFLICT `case_closed`; BAD_INPUT `printedOn` in the future
 */
export const recordLicence = (ctx: OperationContext, input: RecordLicenceInput) =>
  receiveAction(
    ctx,
    'classification.recordLicence',
    input,
    (stored) => recordLicenceOutput.parse(stored),
    async () => {
      const { tx, actor, today, now } = ctx
      const found = await findCase(ctx, input.caseId)
      requireOpen(found, 'completeData')
      requireNotFuture(input.printedOn, today, 'printedOn')
      requireNotBefore(input.printedOn, '2018-07-01', 'printedOn')
      const { sentAt, ...printed } = input
      await tx.insert(printedLicence).values({
        ...printed,
        recordedAs: actor.duty === 'verifier' ? 'verifier' : 'mentor',
        regencyCode: actor.region,
        womanId: found.womanId,
        authorId: actor.id,
        caseMentorId: found.caseMentorId,
        deviceSentAt: new Date(sentAt),
        recordedAt: now,
      })
      const { kbliCodes, kbliVersion, risk, scale, listsSkp } = printed
      await recordAudit(ctx, {
        action: 'licence.record',
        subject: { kind: 'licence', id: input.id },
        caseId: input.caseId,
        womanId: found.womanId,
        after: { kbliCodes, kbliVersion, risk, scale, listsSkp },
        deviceAt: new Date(sentAt),
      })
      return {
        licenceId: input.id,
        stage: await advanceStage(ctx, input.caseId, { kind: 'completion', id: input.id }),
      }
    },
  )
