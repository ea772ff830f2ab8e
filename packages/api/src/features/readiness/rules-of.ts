import { criterionSchema, stageSchema, type PathwayId } from '@titian/domain'
import type { HotContext } from '../../core'
import type { RulesOfPathway } from './load-rules'

const kept = new Map<PathwayId, { stamp: string; rules: RulesOfPathway }>()

/**
 * The rules of a pathway as of `stamp` (`pathway.rules_stamp`), parsed once for as long as that stamp stands:
 * every hot call brings the stamp of its moment with it, so that no reader meets rules older than its facts.
 */
export const rulesOf = async (
  { hot, token }: Pick<HotContext, 'hot' | 'token'>,
  pathwayId: PathwayId,
  stamp: string,
): Promise<RulesOfPathway> => {
  const known = kept.get(pathwayId)
  if (known?.stamp === stamp) return known.rules
  const read = await hot.pathwayRules(token, pathwayId)
  if (!read) throw new Error(`No rules of pathway ${pathwayId}`)
  const rules = {
    stages: read.stages.map((row) => stageSchema.parse(row)),
    criteria: read.criteria.map((row) => criterionSchema.parse(row)),
  }
  kept.set(pathwayId, { stamp, rules })
  return rules
}
