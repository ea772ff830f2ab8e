import {
  caseChanges,
  caseStatuses,
  ikmAtEntry,
  keysOf,
  pathwayIds,
  permitHolders,
  permitKinds,
  permitProofs,
  type Plank,
} from '@titian/domain'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { area } from './areas'
import { belowCase, instant, tenantKey } from './columns'
import { app } from './namespaces'
import { pathway } from './pathways'
import { enterprise, woman } from './registry'
import { staff } from './staff'

/** A case's stages as a list row draws them, and the version, day and rules that they stand on. */
export type StoredStrip = {
  version: number
  day: string
  rules: string
  stages: { number: number; name: string; planks: Plank[] }[]
  next: string | null
}

/** One enterprise's way along one pathway; at most one open case an enterprise. */
export const assistanceCase = app.table(
  'assistance_case',
  {
    ...tenantKey(),
    womanId: uuid('woman_id').notNull(),
    enterpriseId: uuid('enterprise_id').notNull(),
    pathwayId: text('pathway_id', { enum: pathwayIds })
      .notNull()
      .references(() => pathway.id, { onDelete: 'restrict' }),
    status: text('status', { enum: keysOf(caseStatuses) }).notNull(),
    stage: integer('stage').notNull(),
    stageAtEntry: integer('stage_at_entry').notNull(),
    ikmAtEntry: text('ikm_at_entry', { enum: keysOf(ikmAtEntry) }).notNull(),
    villageCode: text('village_code')
      .notNull()
      .references(() => area.code, { onDelete: 'restrict' }),
    districtCode: text('district_code')
      .notNull()
      .references(() => area.code, { onDelete: 'restrict' }),
    caseMentorId: uuid('case_mentor_id'),
    lastVisitDay: date('last_visit_day', { mode: 'string' }),
    nextVisitOn: date('next_visit_on', { mode: 'string' }),
    pauseReason: text('pause_reason'),
    /** The last day of the pause; null: until a visit or until somebody ends it. */
    pauseUntil: date('pause_until', { mode: 'string' }),
    isDuplicateCleared: boolean('is_duplicate_cleared').notNull(),
    /** Grows with every change of what the rules ask about this case (migration 0003). */
    factsVersion: integer('facts_version').notNull().default(0),
    /** How far she is, kept by the last list that showed it; good for its version, day and rules only. */
    strip: jsonb('strip').$type<StoredStrip>(),
    months: text('months').array(),
    openedAt: instant('opened_at').notNull(),
    openedBy: uuid('opened_by').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [
    primaryKey({ name: 'assistance_case_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'assistance_case_woman_fkey',
      columns: [table.womanId, table.regencyCode],
      foreignColumns: [woman.id, woman.regencyCode],
    }).onDelete('restrict'),
    foreignKey({
      name: 'assistance_case_enterprise_fkey',
      columns: [table.enterpriseId, table.regencyCode],
      foreignColumns: [enterprise.id, enterprise.regencyCode],
    }).onDelete('restrict'),
    uniqueIndex('assistance_case_open_key')
      .on(table.regencyCode, table.enterpriseId)
      .where(sql`${table.closedAt} is null`),
    index('assistance_case_mentor_idx').on(table.regencyCode, table.caseMentorId),
    index('assistance_case_district_idx').on(table.regencyCode, table.districtCode, table.stage),
    index('assistance_case_pause_idx')
      .on(table.pauseUntil)
      .where(sql`${table.pauseUntil} is not null`),
    index('assistance_case_last_visit_idx')
      .on(table.regencyCode, sql`coalesce(${table.lastVisitDay}, '0001-01-01'::date)`, table.id)
      .where(sql`${table.closedAt} is null`),
    index('assistance_case_opened_idx')
      .on(table.regencyCode, table.openedAt, table.id)
      .where(sql`${table.closedAt} is null`),
  ],
)

/** Says that a mentor was ever assigned to a case. One row per pair; its times are in `assignment_period`. */
export const assignment = app.table(
  'assignment',
  {
    caseId: uuid('case_id').notNull(),
    mentorId: uuid('mentor_id').notNull(),
    regencyCode: text('regency_code').notNull(),
  },
  (table) => [
    primaryKey({ name: 'assignment_pkey', columns: [table.caseId, table.mentorId, table.regencyCode] }),
    foreignKey({
      name: 'assignment_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    foreignKey({
      name: 'assignment_staff_fkey',
      columns: [table.mentorId, table.regencyCode],
      foreignColumns: [staff.id, staff.regencyCode],
    }).onDelete('restrict'),
  ],
)

export const assignmentPeriod = app.table(
  'assignment_period',
  {
    ...tenantKey(),
    caseId: uuid('case_id').notNull(),
    mentorId: uuid('mentor_id').notNull(),
    womanId: uuid('woman_id').notNull(),
    caseMentorId: uuid('case_mentor_id'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at'),
    reason: text('reason').notNull(),
    assignedBy: uuid('assigned_by').notNull(),
  },
  (table) => [
    primaryKey({ name: 'assignment_period_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'assignment_period_assignment_fkey',
      columns: [table.caseId, table.mentorId, table.regencyCode],
      foreignColumns: [assignment.caseId, assignment.mentorId, assignment.regencyCode],
    }).onDelete('restrict'),
    uniqueIndex('assignment_period_open_key')
      .on(table.regencyCode, table.caseId)
      .where(sql`${table.endsAt} is null`),
    index('assignment_period_case_idx').on(table.regencyCode, table.caseId),
  ],
)

/** Reaching a stage: written in the transaction that met its last criterion, never taken back by time. */
export const stageEvent = app.table(
  'stage_event',
  {
    ...belowCase(),
    stage: integer('stage').notNull(),
    reachedAt: instant('reached_at').notNull(),
    reachedOn: date('reached_on', { mode: 'string' }).notNull(),
    isAtEntry: boolean('is_at_entry').notNull(),
    ruleVersions: jsonb('rule_versions').$type<Record<string, number>>().notNull(),
    causeKind: text('cause_kind', { enum: ['registration', 'visit', 'evidence', 'completion'] }).notNull(),
    causeId: uuid('cause_id').notNull(),
  },
  (table) => [
    primaryKey({ name: 'stage_event_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'stage_event_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    uniqueIndex('stage_event_stage_key').on(table.regencyCode, table.caseId, table.stage),
  ],
)

/** A change of the case's status that somebody made, with the reason: written by `app.change_case` alone. */
export const caseEvent = app.table(
  'case_event',
  {
    ...belowCase(),
    kind: text('kind', { enum: keysOf(caseChanges) }).notNull(),
    /** A key of `pauseReasons` where the change asks for one, else empty. */
    reason: text('reason').notNull(),
    note: text('note').notNull(),
    until: date('until', { mode: 'string' }),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'case_event_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'case_event_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    index('case_event_case_idx').on(table.regencyCode, table.caseId, table.changedAt, table.id),
  ],
)

/** Papers that she had before mentoring began: her status at entry (C9). */
export const entryPermit = app.table(
  'entry_permit',
  {
    ...belowCase(),
    kind: text('kind', { enum: keysOf(permitKinds) }).notNull(),
    proof: text('proof', { enum: keysOf(permitProofs) }).notNull(),
    number: text('number'),
    issuedOn: date('issued_on', { mode: 'string' }),
    holder: text('holder', { enum: keysOf(permitHolders) }),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'entry_permit_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'entry_permit_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    index('entry_permit_case_idx').on(table.regencyCode, table.caseId),
  ],
)

/** What she was told and what she agreed to, each with its text's version. */
export const consent = app.table(
  'consent',
  {
    ...belowCase(),
    purpose: text('purpose', { enum: ['pemberitahuan_data', 'foto', 'pendampingan'] }).notNull(),
    isGiven: boolean('is_given').notNull(),
    textVersion: text('text_version').notNull(),
    method: text('method').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'consent_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'consent_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    index('consent_case_idx').on(table.regencyCode, table.caseId),
  ],
)
