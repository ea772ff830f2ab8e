import {
  assignees,
  conditions,
  confirmationMethods,
  firstStepKinds,
  followUpStatuses,
  keysOf,
  salesRanges,
  visitDoubts,
  visitModes,
} from '@titian/domain'
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { assignment, assistanceCase } from './cases'
import { belowCase, instant, tenantKey } from './columns'
import { app } from './namespaces'

/** Append-only. Device time and server time are both kept; a correction is an addendum. */
export const visit = app.table(
  'visit',
  {
    ...belowCase(),
    mode: text('mode', { enum: keysOf(visitModes) }).notNull(),
    deviceStartedAt: instant('device_started_at').notNull(),
    deviceSentAt: instant('device_sent_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    startedAt: instant('started_at').notNull(),
    skewSeconds: integer('skew_seconds').notNull(),
    visitedDay: date('visited_day', { mode: 'string' })
      .generatedAlwaysAs(sql`((started_at at time zone 'Asia/Makassar')::date)`)
      .notNull(),
    condition: text('condition', { enum: keysOf(conditions) }).notNull(),
    pauseReason: text('pause_reason'),
    topics: text('topics').array().notNull(),
    problems: text('problems').array().notNull(),
    cause: text('cause').notNull(),
    advice: text('advice').notNull(),
    nextVisitOn: date('next_visit_on', { mode: 'string' }),
    confirmationMethod: text('confirmation_method', { enum: keysOf(confirmationMethods) }).notNull(),
    absenceReason: text('absence_reason').notNull(),
    flags: text('flags').array().notNull(),
  },
  (table) => [
    primaryKey({ name: 'visit_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'visit_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    // Not a policy but this key says that a mentor writes only to cases that are or were hers.
    foreignKey({
      name: 'visit_author_assignment_fkey',
      columns: [table.caseId, table.authorId, table.regencyCode],
      foreignColumns: [assignment.caseId, assignment.mentorId, assignment.regencyCode],
    }).onDelete('restrict'),
    index('visit_case_idx').on(table.regencyCode, table.caseId, table.startedAt),
    index('visit_mentor_idx').on(table.caseMentorId, table.startedAt),
    index('visit_day_idx').on(table.regencyCode, table.visitedDay),
  ],
)

export const visitAddendum = app.table(
  'visit_addendum',
  {
    ...belowCase(),
    visitId: uuid('visit_id').notNull(),
    baseVersion: integer('base_version').notNull(),
    text: text('text').notNull(),
    deviceSentAt: instant('device_sent_at').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'visit_addendum_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'visit_addendum_visit_fkey',
      columns: [table.visitId, table.regencyCode],
      foreignColumns: [visit.id, visit.regencyCode],
    }).onDelete('restrict'),
    index('visit_addendum_visit_idx').on(table.regencyCode, table.visitId),
  ],
)

/** Her own word on a visit. `note` is for the office only. */
export const visitConfirmation = app.table(
  'visit_confirmation',
  {
    ...belowCase(),
    visitId: uuid('visit_id').notNull(),
    answer: text('answer', { enum: ['benar', 'tidak_sesuai'] }).notNull(),
    note: text('note').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'visit_confirmation_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'visit_confirmation_visit_fkey',
      columns: [table.visitId, table.regencyCode],
      foreignColumns: [visit.id, visit.regencyCode],
    }).onDelete('restrict'),
    index('visit_confirmation_visit_idx').on(table.regencyCode, table.visitId),
  ],
)

/** What the office did about "tidak sesuai", once. `note` is for the office; whose visit it was settles nothing herself. */
export const messageSettlement = app.table(
  'message_settlement',
  {
    ...tenantKey(),
    confirmationId: uuid('confirmation_id').notNull(),
    womanId: uuid('woman_id').notNull(),
    visitId: uuid('visit_id').notNull(),
    visitAuthorId: uuid('visit_author_id').notNull(),
    authorId: uuid('author_id').notNull(),
    note: text('note').notNull(),
    settledAt: instant('settled_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'message_settlement_pkey', columns: [table.id, table.regencyCode] }),
    unique('message_settlement_once_key').on(table.confirmationId, table.regencyCode),
    index('message_settlement_visit_idx').on(table.regencyCode, table.visitId),
    check('message_settlement_not_own', sql`${table.authorId} <> ${table.visitAuthorId}`),
  ],
)

/**
 * A visit that its time or its author's assignment puts in doubt: kept whole until the office accepts or declines it.
 * Accepted, it becomes the visit of the same id; either way the row stays.
 */
export const visitQuarantine = app.table(
  'visit_quarantine',
  {
    ...belowCase(),
    body: jsonb('body').$type<unknown>().notNull(),
    reason: text('reason', { enum: keysOf(visitDoubts) }).notNull(),
    startedAt: instant('started_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    outcome: text('outcome', { enum: ['accepted', 'declined'] }),
    resolvedBy: uuid('resolved_by'),
    resolvedAt: instant('resolved_at'),
    resolution: text('resolution').notNull(),
  },
  (table) => [
    primaryKey({ name: 'visit_quarantine_pkey', columns: [table.id, table.regencyCode] }),
    check('visit_quarantine_not_own', sql`${table.resolvedBy} <> ${table.authorId}`),
    check(
      'visit_quarantine_whole',
      sql`num_nulls(${table.outcome}, ${table.resolvedBy}, ${table.resolvedAt}) in (0, 3)`,
    ),
    check(
      'visit_quarantine_happened',
      sql`${table.outcome} <> 'accepted' or ${table.startedAt} <= ${table.resolvedAt}`,
    ),
    check('visit_quarantine_reasoned', sql`${table.outcome} <> 'declined' or ${table.resolution} <> ''`),
    index('visit_quarantine_office_idx').on(table.regencyCode, table.receivedAt),
    index('visit_quarantine_author_idx').on(table.authorId, table.receivedAt),
  ],
)

/** Rencana tindak lanjut (RTL): an agreed next step. */
export const followUp = app.table(
  'follow_up',
  {
    ...belowCase(),
    originVisitId: uuid('origin_visit_id'),
    kind: text('kind', { enum: keysOf(firstStepKinds) }).notNull(),
    note: text('note').notNull(),
    assignee: text('assignee', { enum: keysOf(assignees) }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    status: text('status', { enum: keysOf(followUpStatuses) }).notNull(),
    createdAt: instant('created_at').notNull(),
    settledAt: instant('settled_at'),
  },
  (table) => [
    primaryKey({ name: 'follow_up_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'follow_up_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    index('follow_up_case_idx').on(table.regencyCode, table.caseId),
  ],
)

/** What a visit said of an older step; the step's own status is the newest of these. */
export const followUpReport = app.table(
  'follow_up_report',
  {
    ...belowCase(),
    followUpId: uuid('follow_up_id').notNull(),
    visitId: uuid('visit_id').notNull(),
    status: text('status', { enum: keysOf(followUpStatuses) }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'follow_up_report_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'follow_up_report_follow_up_fkey',
      columns: [table.followUpId, table.regencyCode],
      foreignColumns: [followUp.id, followUp.regencyCode],
    }).onDelete('restrict'),
    foreignKey({
      name: 'follow_up_report_visit_fkey',
      columns: [table.visitId, table.regencyCode],
      foreignColumns: [visit.id, visit.regencyCode],
    }).onDelete('restrict'),
    index('follow_up_report_step_idx').on(table.regencyCode, table.followUpId),
  ],
)

/** Sales on a day of a week, as a range in whole rupiah; personal finance, so apart from the visit. */
export const incomeRecord = app.table(
  'income_record',
  {
    ...belowCase(),
    visitId: uuid('visit_id'),
    recordedOn: date('recorded_on', { mode: 'string' }).notNull(),
    week: text('week', { enum: ['ramai', 'biasa', 'sepi'] }).notNull(),
    rangeKey: text('range_key', { enum: keysOf(salesRanges) }).notNull(),
    fromRupiah: bigint('from_rupiah', { mode: 'number' }).notNull(),
    toRupiah: bigint('to_rupiah', { mode: 'number' }),
  },
  (table) => [
    primaryKey({ name: 'income_record_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'income_record_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    index('income_record_case_idx').on(table.regencyCode, table.caseId),
  ],
)

/** Who works in the enterprise, the owner counted. */
export const workforceRecord = app.table(
  'workforce_record',
  {
    ...belowCase(),
    visitId: uuid('visit_id'),
    recordedOn: date('recorded_on', { mode: 'string' }).notNull(),
    womenFamily: integer('women_family').notNull(),
    womenPaid: integer('women_paid').notNull(),
    menFamily: integer('men_family').notNull(),
    menPaid: integer('men_paid').notNull(),
  },
  (table) => [
    primaryKey({ name: 'workforce_record_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'workforce_record_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    index('workforce_record_case_idx').on(table.regencyCode, table.caseId),
  ],
)
