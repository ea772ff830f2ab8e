import { wasHeldAtEntry } from '@titian/domain'
import { asAuthor } from '@titian/db'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { recordAudit, type ActContext } from '../../core'
import { assess } from './assess-cases'
import { loadCaseFacts } from './load-case-facts'
import { loadRules } from './load-rules'

export type StageCause = { kind: 'registration' | 'visit' | 'evidence' | 'completion'; id: string }

type OpenedStage = { stage: number; isAtEntry: boolean }

/**
 * Records every stage that today's facts have newly opened, in the transaction of the act that opened it.
 * Nothing here goes back: an expired paper is a second fact, not a lower stage. Returns the stage afterwards.
 */
export const advanceStage = async (ctx: ActContext, caseId: string, cause: StageCause): Promise<number> => {
  const { stage, opened } = await openStages(ctx, caseId, cause)
  for (const one of opened) await recordStage(ctx, caseId, one, cause)
  return stage
}

/**
 * The same for an act of a partner office, which sees no case: the rules look at it with the regency's eyes, within
 * what `app.decide_submission` has just allowed (decision 0020). History names the person who acted, in her own duty.
 */
export const advanceStageUnseen = async (
  ctx: ActContext,
  caseId: string,
  cause: StageCause,
): Promise<number> => {
  const { tx, actor } = ctx
  const eyes = { ...actor, duty: 'verifier' } as const
  const { stage, opened } = await asAuthor(tx, actor, eyes, () =>
    openStages({ ...ctx, actor: eyes }, caseId, cause),
  )
  for (const one of opened) await recordStage(ctx, caseId, one, cause)
  return stage
}

const openStages = async (
  { tx, actor, now, today }: ActContext,
  caseId: string,
  cause: StageCause,
): Promise<{ stage: number; opened: OpenedStage[] }> => {
  const [rules, [knowledge]] = [await loadRules(tx), await loadCaseFacts(tx, actor.region, [caseId])]
  if (!knowledge) return { stage: 0, opened: [] }
  const readiness = assess(rules[knowledge.pathwayId], knowledge, today)
  const due = readiness.stages.filter(
    ({ number }) => number > knowledge.stage && number <= readiness.highestStage,
  )
  const opened: OpenedStage[] = []
  for (const stage of due) {
    const versions = Object.fromEntries(
      stage.criteria.map(({ criterionId, version }) => [criterionId, version]),
    )
    const isAtEntry = wasHeldAtEntry(stage, knowledge.openedOn)
    const { rows } = await tx.execute(
      sql`select app.reach_stage(${uuidv7()}, ${caseId}, ${stage.number}, ${isAtEntry}, ${JSON.stringify(versions)}::jsonb, ${cause.kind}, ${cause.id}, ${today}, ${now}) as is_new`,
    )
    if (rows[0]?.['is_new'] === true) opened.push({ stage: stage.number, isAtEntry })
  }
  return { stage: Math.max(knowledge.stage, readiness.highestStage), opened }
}

const recordStage = (ctx: ActContext, caseId: string, { stage, isAtEntry }: OpenedStage, cause: StageCause) =>
  recordAudit(ctx, {
    action: 'stage.reach',
    subject: { kind: 'case', id: caseId },
    caseId,
    before: { stage: stage - 1 },
    after: { stage, isAtEntry, cause },
  })
