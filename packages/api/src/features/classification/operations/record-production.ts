import { DomainError, isSameClass, proposedClass, type RecordProductionInput } from '@titian/domain'
import { productionRecord } from '@titian/db'
import { v7 as uuidv7 } from 'uuid'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { recordProductionOutput } from '../outputs'
import { findCase, requireOpen, type FoundCase } from './find-case'
import { keepProposal } from './propose-class'
import { answersOf, lastConfirmed, readProposals } from './read-classes'

/**
 * A reading of production, beside the earlier ones. Where a class was confirmed and no longer follows, a proposal is
 * made at once: the confirmed class stays until another person has decided (domain.md §9, row 118).
 * @throws DomainError NOT_FOUND; CONFLICT `case_closed`; BAD_INPUT `year_ahead`
 */
export const recordProduction = (ctx: OperationContext, input: RecordProductionInput) =>
  receiveAction(
    ctx,
    'classification.record',
    input,
    (stored) => recordProductionOutput.parse(stored),
    async () => {
      const { tx, actor, today, now } = ctx
      const found = await findCase(ctx, input.caseId)
      requireOpen(found, 'completeData')
      if (input.year > Number(today.slice(0, 4)))
        throw new DomainError('BAD_INPUT', 'year_ahead', 'Tahun ini belum ada.', 'year')
      const { sentAt, ...reading } = input
      await tx.insert(productionRecord).values({
        ...reading,
        regencyCode: actor.region,
        womanId: found.womanId,
        authorId: actor.id,
        caseMentorId: found.caseMentorId,
        deviceSentAt: new Date(sentAt),
        recordedAt: now,
      })
      // What was read is private: the history tells which answers there are.
      const answered = Object.entries(reading).flatMap(([name, value]) =>
        value === null || name === 'id' || name === 'caseId' ? [] : [name],
      )
      await recordAudit(ctx, {
        action: 'production.record',
        subject: { kind: 'production', id: input.id },
        caseId: input.caseId,
        womanId: found.womanId,
        after: { year: input.year, answered },
        deviceAt: new Date(sentAt),
      })
      return { recordId: input.id, proposalId: await proposeIfOther(ctx, found, input) }
    },
  )

const proposeIfOther = async (
  ctx: OperationContext,
  found: FoundCase,
  input: RecordProductionInput,
): Promise<string | null> => {
  const proposals = await readProposals(ctx, found.id)
  const confirmed = lastConfirmed(proposals)
  const proposed = proposedClass(answersOf(input, ctx.today))
  if (!confirmed || proposed.industryClass === null || isSameClass(confirmed, proposed)) return null
  if (proposals.some(({ status }) => status === 'waiting')) return null
  const id = uuidv7()
  await keepProposal(ctx, found, { id, sentAt: new Date(input.sentAt) })
  return id
}
