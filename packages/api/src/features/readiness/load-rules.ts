import {
  criterionSchema,
  stageSchema,
  type Criterion,
  type PathwayId,
  type PathwayStage,
} from '@titian/domain'
import { criterion, stage, type Tx } from '@titian/db'
import { asc } from 'drizzle-orm'

export type RulesOfPathway = { stages: PathwayStage[]; criteria: Criterion[] }
export type Rules = Record<PathwayId, RulesOfPathway>

/** All rows of the rules, of every date; the evaluator picks those in force. */
export const loadRules = async (tx: Tx): Promise<Rules> => {
  const stages = (await tx.select().from(stage).orderBy(asc(stage.number))).map((row) =>
    stageSchema.parse(row),
  )
  const criteria = (
    await tx.select().from(criterion).orderBy(asc(criterion.stageNumber), asc(criterion.position))
  ).map((row) => criterionSchema.parse(row))
  const of = (pathwayId: PathwayId) => ({
    stages: stages.filter((row) => row.pathwayId === pathwayId),
    criteria: criteria.filter((row) => row.pathwayId === pathwayId),
  })
  return { industri: of('industri'), 'jasa-dagang': of('jasa-dagang') }
}
