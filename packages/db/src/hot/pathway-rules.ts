import { criterion, stage } from '../schema'
import type { HotFunction } from './hot-function'
import { listOf, objectOf, pick, type RowOf } from './pick'

const stageFields = pick(stage, 's', [
  'pathwayId',
  'number',
  'key',
  'name',
  'isVerifiedFunnel',
  'basis',
  'validFrom',
  'validTo',
])
const criterionFields = pick(criterion, 'k', [
  'id',
  'version',
  'pathwayId',
  'stageNumber',
  'position',
  'title',
  'titleForHer',
  'opensForHer',
  'howForHer',
  'appliesWhen',
  'kind',
  'proof',
  'expression',
  'evidenceTypes',
  'numberKind',
  'needsIssueDate',
  'canExpire',
  'perProduct',
  'isPrivate',
  'graceMonths',
  'graceAfter',
  'verifier',
  'citation',
  'mark',
  'validFrom',
  'validTo',
])

/** The rows of one pathway's rules, of every date. */
export type PathwayRules = { stages: RowOf<typeof stageFields>[]; criteria: RowOf<typeof criterionFields>[] }

export const pathwayRules: HotFunction = {
  name: 'pathway_rules',
  permission: 'reference:read',
  parameters: ['p_pathway text'],
  roles: ['r_mentor', 'r_supervisor', 'r_head'],
  body: () =>
    `  return ${objectOf(
      `'stages', ${listOf(objectOf(stageFields), 's.number', 'app.stage s where s.pathway_id = p_pathway')}`,
      `'criteria', ${listOf(objectOf(criterionFields), 'k.stage_number, k.position', 'app.criterion k where k.pathway_id = p_pathway')}`,
    )};`,
}
