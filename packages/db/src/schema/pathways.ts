import {
  citationMarks,
  criterionKinds,
  numberKinds,
  pathwayIds,
  proofKinds,
  verifierKinds,
} from '@titian/domain'
import { boolean, date, foreignKey, index, integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import { app } from './namespaces'

export const pathway = app.table('pathway', {
  id: text('id', { enum: pathwayIds }).primaryKey(),
  name: text('name').notNull(),
  description: text('description').notNull(),
  basis: text('basis').notNull(),
  /** Changes with every change of the stages, criteria and product kinds: a reader may keep what it computed by them. */
  rulesStamp: text('rules_stamp').notNull().default(''),
  validFrom: date('valid_from', { mode: 'string' }).notNull(),
  validTo: date('valid_to', { mode: 'string' }),
})

export const stage = app.table(
  'stage',
  {
    pathwayId: text('pathway_id', { enum: pathwayIds })
      .notNull()
      .references(() => pathway.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    isVerifiedFunnel: boolean('is_verified_funnel').notNull(),
    basis: text('basis').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
  },
  (table) => [primaryKey({ name: 'stage_pkey', columns: [table.pathwayId, table.number] })],
)

/**
 * One dated row of the rules. A change is a new version, never an update.
 * `applies_when` and `expression` hold trees that the domain parses before use.
 * A private row is shown to her mentor and the office, never on a board or the portal.
 */
export const criterion = app.table(
  'criterion',
  {
    id: text('id').notNull(),
    version: integer('version').notNull(),
    pathwayId: text('pathway_id', { enum: pathwayIds }).notNull(),
    stageNumber: integer('stage_number').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    titleForHer: text('title_for_her').notNull(),
    opensForHer: text('opens_for_her').notNull(),
    howForHer: text('how_for_her').notNull(),
    appliesWhen: jsonb('applies_when').$type<unknown>().notNull(),
    kind: text('kind', { enum: criterionKinds }).notNull(),
    proof: text('proof', { enum: proofKinds }).notNull(),
    expression: jsonb('expression').$type<unknown>(),
    evidenceTypes: text('evidence_types').array().notNull(),
    numberKind: text('number_kind', { enum: numberKinds }).notNull(),
    needsIssueDate: boolean('needs_issue_date').notNull(),
    canExpire: boolean('can_expire').notNull(),
    perProduct: boolean('per_product').notNull(),
    isPrivate: boolean('is_private').notNull(),
    graceMonths: integer('grace_months'),
    graceAfter: text('grace_after'),
    verifier: text('verifier', { enum: verifierKinds }).notNull(),
    citation: text('citation').notNull(),
    mark: text('mark', { enum: citationMarks }).notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ name: 'criterion_pkey', columns: [table.id, table.version] }),
    foreignKey({
      name: 'criterion_stage_fkey',
      columns: [table.pathwayId, table.stageNumber],
      foreignColumns: [stage.pathwayId, stage.number],
    }).onDelete('restrict'),
    index('criterion_stage_idx').on(table.pathwayId, table.stageNumber, table.position),
  ],
)
