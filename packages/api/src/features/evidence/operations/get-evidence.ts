import { assignees, facilitators, firstStepKinds, followUpStatuses, notFound, planType } from '@titian/domain'
import { evidence, followUp } from '@titian/db'
import { and, asc, eq, ne } from 'drizzle-orm'
import { recordView, type OperationContext } from '../../../core'
import { proposalOfPaper } from '../../classification'
import { filesOf } from './list-queue'

/** What one paper of the queue says, with its files; the look is in the woman's history. @throws DomainError NOT_FOUND */
export const getEvidence = async (ctx: OperationContext, evidenceId: string) => {
  const { tx, actor } = ctx
  const [found] = await tx
    .select({
      caseId: evidence.caseId,
      womanId: evidence.womanId,
      type: evidence.type,
      number: evidence.number,
      issuedOn: evidence.issuedOn,
      expiresOn: evidence.expiresOn,
      facilitatedBy: evidence.facilitatedBy,
      note: evidence.note,
    })
    .from(evidence)
    .where(and(eq(evidence.id, evidenceId), eq(evidence.regencyCode, actor.region)))
  if (!found) throw notFound()
  await recordView(ctx, found.caseId, found.womanId)
  const files = await filesOf(tx, actor.region, [evidenceId])
  return {
    number: found.number,
    issuedOn: found.issuedOn,
    expiresOn: found.expiresOn,
    facilitatedBy: found.facilitatedBy && facilitators[found.facilitatedBy],
    note: found.note,
    planSteps: found.type === planType ? await planSteps(ctx, found.caseId) : [],
    proposal: await proposalOfPaper(ctx, evidenceId),
    files: files.map(({ id, mediaType }) => ({ id, mediaType })),
  }
}

// What a plan's paper says is agreed: the steps themselves, in the order in which they were.
const planSteps = async ({ tx, actor }: OperationContext, caseId: string) => {
  const rows = await tx
    .select({
      kind: followUp.kind,
      assignee: followUp.assignee,
      dueOn: followUp.dueOn,
      status: followUp.status,
    })
    .from(followUp)
    .where(
      and(eq(followUp.regencyCode, actor.region), eq(followUp.caseId, caseId), ne(followUp.status, 'batal')),
    )
    .orderBy(asc(followUp.createdAt), asc(followUp.id))
  return rows.map(({ kind, assignee, dueOn, status }) => ({
    step: firstStepKinds[kind],
    assignee: assignees[assignee],
    dueOn,
    status: followUpStatuses[status],
  }))
}
