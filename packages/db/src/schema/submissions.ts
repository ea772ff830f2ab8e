import { ikmRegisters, keysOf, submissionStatuses } from '@titian/domain'
import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { assistanceCase } from './cases'
import { belowCase, instant, tenantKey } from './columns'
import { app } from './namespaces'
import { partnerOffice } from './offices'

/** The fields that a partner office needs to register a business, as they were when they were sent. */
export type SubmissionSnapshot = {
  womanName: string
  enterpriseName: string
  villageName: string
  districtName: string
  productName: string | null
  kbli2020: string | null
  nibNumber: string | null
  workers: number | null
  sinceYear: number | null
  mentorName: string | null
  sentByName: string
}

/** A record that an office of the regency is asked to decide: a snapshot, since that office reads no case. */
export const submission = app.table(
  'submission',
  {
    ...belowCase(),
    officeId: text('office_id')
      .notNull()
      .references(() => partnerOffice.id, { onDelete: 'restrict' }),
    criterionId: text('criterion_id').notNull(),
    criterionVersion: integer('criterion_version').notNull(),
    /** A paper that the mentor had sent for it. */
    evidenceId: uuid('evidence_id'),
    evidenceAuthorId: uuid('evidence_author_id'),
    recordCode: text('record_code').notNull(),
    snapshot: jsonb('snapshot').$type<SubmissionSnapshot>().notNull(),
    status: text('status', { enum: keysOf(submissionStatuses) }).notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'submission_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'submission_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    unique('submission_code_key').on(table.regencyCode, table.recordCode),
    unique('submission_author_key').on(table.id, table.regencyCode, table.authorId),
    uniqueIndex('submission_waiting_key')
      .on(table.regencyCode, table.caseId, table.criterionId)
      .where(sql`${table.status} = 'waiting'`),
    index('submission_office_idx').on(table.regencyCode, table.officeId, table.sentAt, table.id),
    index('submission_case_idx').on(table.regencyCode, table.caseId),
  ],
)

/** Files of the paper behind a submission, which its office may open. */
export const submissionFile = app.table(
  'submission_file',
  {
    ...tenantKey(),
    submissionId: uuid('submission_id').notNull(),
    officeId: text('office_id').notNull(),
    mediaType: text('media_type').notNull(),
  },
  (table) => [
    primaryKey({ name: 'submission_file_pkey', columns: [table.id, table.submissionId, table.regencyCode] }),
    foreignKey({
      name: 'submission_file_submission_fkey',
      columns: [table.submissionId, table.regencyCode],
      foreignColumns: [submission.id, submission.regencyCode],
    }).onDelete('restrict'),
    index('submission_file_submission_idx').on(table.regencyCode, table.submissionId),
  ],
)

/** An office's word on a submission, once. Nobody decides on what she sent or handed in herself. */
export const partnerDecision = app.table(
  'partner_decision',
  {
    ...belowCase(),
    submissionId: uuid('submission_id').notNull(),
    officeId: text('office_id').notNull(),
    senderId: uuid('sender_id').notNull(),
    evidenceAuthorId: uuid('evidence_author_id'),
    outcome: text('outcome', { enum: ['confirmed', 'returned'] }).notNull(),
    register: text('register', { enum: keysOf(ikmRegisters) }),
    number: text('number'),
    registeredOn: date('registered_on', { mode: 'string' }),
    minutesNumber: text('minutes_number'),
    reason: text('reason').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'partner_decision_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'partner_decision_submission_fkey',
      columns: [table.submissionId, table.regencyCode, table.senderId],
      foreignColumns: [submission.id, submission.regencyCode, submission.authorId],
    }).onDelete('restrict'),
    unique('partner_decision_submission_key').on(table.submissionId, table.regencyCode),
    check(
      'partner_decision_not_own',
      sql`${table.authorId} <> ${table.senderId} and ${table.authorId} is distinct from ${table.evidenceAuthorId}`,
    ),
    check(
      'partner_decision_says_where',
      sql`case ${table.outcome} when 'confirmed' then ${table.register} is not null and ${table.number} is not null and ${table.registeredOn} is not null else ${table.reason} <> '' end`,
    ),
    index('partner_decision_case_idx').on(table.regencyCode, table.caseId),
  ],
)
