import { wasHeldAtEntry } from '@titian/domain'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { recordAudit, type ActContext } from '../../core'
import { assess } from './assess-cases'
import { loadCaseFacts } from './load-case-facts'
import { loadRules } from './load-rules'

export type StageCause = { kind: 'registration' | 'visit' | 'evidence' | 'completion'; id: string }

/**
 * Records every stage that today's facts have newly opened, in the transaction of the act that opened it.
 * Nothing here goes back: an expired paper is a second fact, not a lower stage. Returns the stage afterwards.
 */
export const advanceStage = async (ctx: ActContext, caseId: string, cause: StageCause): Promise<number> => {
  const { tx, actor, now, today } = ctx
  const [rules, [knowledge]] = [await loadRules(tx), await loadCaseFacts(tx, actor.region, [caseId])]
  if (!knowledge) return 0
  const readiness = assess(rules[knowledge.pathwayId], knowledge, today)
  const opened = readiness.stages.filter(
    ({ number }) => number > knowledge.stage && number <= readiness.highestStage,
  )
  for (const stage of opened) {
    const versions = Object.fromEntries(
      stage.criteria.map(({ criterionId, version }) => [criterionId, version]),
    )
    const isAtEntry = wasHeldAtEntry(stage, knowledge.openedOn)
    const { rows } = await tx.execute(
      sql`select app.reach_stage(${uuidv7()}, ${caseId}, ${stage.number}, ${isAtEntry}, ${JSON.stringify(versions)}::jsonb, ${cause.kind}, ${cause.id}, ${today}, ${now}) as is_new`,
    )
    if (rows[0]?.['is_new'] !== true) continue
    await recordAudit(ctx, {
      action: 'stage.reach',
      subject: { kind: 'case', id: caseId },
      caseId,
      before: { stage: stage.number - 1 },
      after: { stage: stage.number, isAtEntry, cause },
    })
  }
  return Math.max(knowledge.stage, readiness.highestStage)
}
