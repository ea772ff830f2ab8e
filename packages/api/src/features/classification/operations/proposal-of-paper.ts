import { DomainError } from '@titian/domain'
import { classProposal } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import type { OperationContext } from '../../../core'
import { factsOfProposal } from './get-classification'
import { newestReading } from './read-classes'

/** The classes that a paper of the queue proposes; null for every other paper. */
export const proposalOfPaper = async (ctx: OperationContext, evidenceId: string) => {
  const { tx, actor } = ctx
  const [proposal] = await tx
    .select()
    .from(classProposal)
    .where(and(eq(classProposal.id, evidenceId), eq(classProposal.regencyCode, actor.region)))
  if (!proposal) return null
  return factsOfProposal(proposal, (await newestReading(ctx, proposal.caseId))?.reading.id)
}

/** Nobody confirms a class whose reading is no longer the newest. @throws DomainError CONFLICT `reading_changed` */
export const requireNewestReading = async (ctx: OperationContext, evidenceId: string) => {
  const proposal = await proposalOfPaper(ctx, evidenceId)
  if (proposal?.isStale)
    throw new DomainError(
      'CONFLICT',
      'reading_changed',
      'Data produksinya sudah diperbarui sesudah usulan ini. Kembalikan supaya diusulkan lagi.',
    )
}
