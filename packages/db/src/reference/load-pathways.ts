import type { Criterion, PathwayStage } from '@titian/domain'
import type { ClientBase } from 'pg'
import { criteria, programmeStart } from './criteria'
import { pathways, stages } from './pathways'
import { upsertRows } from './upsert-rows'

/** Rows that are there stay as they are: from the first day on the rules belong to the officials who edit them. */
export async function loadPathways(client: ClientBase): Promise<void> {
  await upsertRows(
    client,
    {
      table: 'pathway',
      columns: {
        id: 'text',
        name: 'text',
        description: 'text',
        basis: 'text',
        valid_from: 'date',
        valid_to: 'date',
      },
      key: ['id'],
      whenThere: 'keep',
    },
    pathways.map((pathway) => ({
      ...pathway,
      basis: 'Kebijakan program',
      valid_from: programmeStart,
      valid_to: null,
    })),
  )
  await upsertRows(
    client,
    { table: 'stage', columns: stageColumns, key: ['pathway_id', 'number'], whenThere: 'keep' },
    stages.map(stageRow),
  )
  await upsertRows(
    client,
    { table: 'criterion', columns: criterionColumns, key: ['id', 'version'], whenThere: 'keep' },
    criteria.map(criterionRow),
  )
}

/** Says by `pathway.rules_stamp` that stages, criteria or product kinds have changed. */
export async function stampRules(client: ClientBase): Promise<void> {
  await client.query(`update app.pathway p set rules_stamp = fresh.stamp
    from (select q.id, md5(
        (select string_agg(s::text, ' ' order by s.number) from app.stage s where s.pathway_id = q.id)
        || (select string_agg(k::text, ' ' order by k.id, k.version) from app.criterion k where k.pathway_id = q.id)
        || (select string_agg(g::text, ' ' order by g.id) from app.product_kind g)) as stamp
      from app.pathway q) fresh
    where fresh.id = p.id and fresh.stamp is distinct from p.rules_stamp`)
}

const stageColumns = {
  pathway_id: 'text',
  number: 'int',
  key: 'text',
  name: 'text',
  is_verified_funnel: 'boolean',
  basis: 'text',
  valid_from: 'date',
  valid_to: 'date',
} as const

const stageRow = (
  stage: PathwayStage,
): Record<keyof typeof stageColumns, string | number | boolean | null> => ({
  pathway_id: stage.pathwayId,
  number: stage.number,
  key: stage.key,
  name: stage.name,
  is_verified_funnel: stage.isVerifiedFunnel,
  basis: stage.basis,
  valid_from: stage.validFrom,
  valid_to: stage.validTo,
})

const criterionColumns = {
  id: 'text',
  version: 'int',
  pathway_id: 'text',
  stage_number: 'int',
  position: 'int',
  title: 'text',
  title_for_her: 'text',
  opens_for_her: 'text',
  how_for_her: 'text',
  applies_when: 'jsonb',
  kind: 'text',
  proof: 'text',
  expression: 'jsonb',
  evidence_types: 'text[]',
  number_kind: 'text',
  needs_issue_date: 'boolean',
  can_expire: 'boolean',
  per_product: 'boolean',
  is_private: 'boolean',
  grace_months: 'int',
  grace_after: 'text',
  verifier: 'text',
  citation: 'text',
  mark: 'text',
  valid_from: 'date',
  valid_to: 'date',
} as const

const criterionRow = (
  row: Criterion,
): Record<keyof typeof criterionColumns, string | number | boolean | null | object> => ({
  id: row.id,
  version: row.version,
  pathway_id: row.pathwayId,
  stage_number: row.stageNumber,
  position: row.position,
  title: row.title,
  title_for_her: row.titleForHer,
  opens_for_her: row.opensForHer,
  how_for_her: row.howForHer,
  applies_when: row.appliesWhen,
  kind: row.kind,
  proof: row.proof,
  expression: row.expression,
  evidence_types: row.evidenceTypes,
  number_kind: row.numberKind,
  needs_issue_date: row.needsIssueDate,
  can_expire: row.canExpire,
  per_product: row.perProduct,
  is_private: row.isPrivate,
  grace_months: row.graceMonths,
  grace_after: row.graceAfter,
  verifier: row.verifier,
  citation: row.citation,
  mark: row.mark,
  valid_from: row.validFrom,
  valid_to: row.validTo,
})
