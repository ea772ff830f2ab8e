import { assignees, firstStepKinds, followUpStatuses, notFound, planType } from '@titian/domain'
import { evidence, followUp } from '@titian/db'
import { and, asc, eq, ne } from 'drizzle-orm'
import { recordView, type OperationContext } from '../../../core'
import { proposalOfPaper } from '../../classification'
import { assessCases } from '../../readiness'
import { facilitatorName, previousSubmission, returnRateOf, similarDecisions } from './compare-papers'
import { filesOf } from './list-queue'

/** What one paper of the queue says, with its files and what a decision is weighed against; the look is in the woman's history. @throws DomainError NOT_FOUND */
export const getEvidence = async (ctx: OperationContext, evidenceId: string) => {
  const { tx, actor } = ctx
  const [found] = await tx
    .select()
    .from(evidence)
    .where(and(eq(evidence.id, evidenceId), eq(evidence.regencyCode, actor.region)))
  if (!found) throw notFound()
  await recordView(ctx, found.caseId, found.womanId)
  const files = await filesOf(tx, actor.region, [evidenceId])
  return {
    number: found.number,
    issuedOn: found.issuedOn,
    expiresOn: found.expiresOn,
    facilitatedBy: facilitatorName(found.facilitatedBy),
    note: found.note,
    planSteps: found.type === planType ? await planSteps(ctx, found.caseId) : [],
    proposal: await proposalOfPaper(ctx, evidenceId),
    files: files.map(({ id, mediaType }) => ({ id, mediaType })),
    rules: await rulesOfStage(ctx, found.caseId, found.criterionId),
    previous: await previousSubmission(ctx, found, files.length),
    returnRate: await returnRateOf(ctx, found.authorId),
    similar: await similarDecisions(ctx, found),
  }
}

// The rules of the stage that the criterion belongs to, as they stand today; those that do not apply are left out.
const rulesOfStage = async ({ tx, actor, today }: OperationContext, caseId: string, criterionId: string) => {
  const known = (await assessCases(tx, actor.region, [caseId], today)).get(caseId)
  const stage = known?.readiness.stages.find(({ criteria }) =>
    criteria.some((criterion) => criterion.criterionId === criterionId),
  )
  return (stage?.criteria ?? []).flatMap(({ criterionId: id, title, kind, state, plank }) =>
    state === 'notApplicable'
      ? []
      : [
          {
            criterionId: id,
            title,
            isAdvice: kind === 'advice',
            state,
            isWaiting: plank === 'waiting',
            isThis: id === criterionId,
          },
        ],
  )
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
