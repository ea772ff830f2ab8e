import { evidenceStatuses, facilitators, keysOf } from '@titian/domain'
import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, integer, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { assistanceCase } from './cases'
import { belowCase, bytes, instant } from './columns'
import { app } from './namespaces'
import { product } from './registry'

/** A paper or photo that proves a criterion. Its number, dates and file never change; a mended one is a new row. */
export const evidence = app.table(
  'evidence',
  {
    ...belowCase(),
    criterionId: text('criterion_id').notNull(),
    criterionVersion: integer('criterion_version').notNull(),
    productId: uuid('product_id'),
    type: text('type').notNull(),
    number: text('number'),
    issuedOn: date('issued_on', { mode: 'string' }),
    expiresOn: date('expires_on', { mode: 'string' }),
    facilitatedBy: text('facilitated_by', { enum: keysOf(facilitators) }),
    note: text('note').notNull(),
    status: text('status', { enum: keysOf(evidenceStatuses) }).notNull(),
    deviceSentAt: instant('device_sent_at').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'evidence_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'evidence_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    foreignKey({
      name: 'evidence_product_fkey',
      columns: [table.productId, table.regencyCode],
      foreignColumns: [product.id, product.regencyCode],
    }).onDelete('restrict'),
    unique('evidence_author_key').on(table.id, table.regencyCode, table.authorId),
    index('evidence_case_idx').on(table.regencyCode, table.caseId),
    index('evidence_waiting_idx')
      .on(table.regencyCode, table.receivedAt)
      .where(sql`${table.status} = 'waiting'`),
  ],
)

/** One decision an evidence; the check keeps anyone from deciding on their own. */
export const decision = app.table(
  'decision',
  {
    ...belowCase(),
    evidenceId: uuid('evidence_id').notNull(),
    evidenceAuthorId: uuid('evidence_author_id').notNull(),
    outcome: text('outcome', { enum: ['verified', 'returned'] }).notNull(),
    reason: text('reason').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'decision_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'decision_evidence_fkey',
      columns: [table.evidenceId, table.regencyCode, table.evidenceAuthorId],
      foreignColumns: [evidence.id, evidence.regencyCode, evidence.authorId],
    }).onDelete('restrict'),
    check('decision_not_own', sql`${table.authorId} <> ${table.evidenceAuthorId}`),
    unique('decision_evidence_key').on(table.evidenceId, table.regencyCode),
    index('decision_case_idx').on(table.regencyCode, table.caseId),
  ],
)

/** A received file. The bytes lie outside the database under a server-made name. */
export const storedFile = app.table(
  'stored_file',
  {
    ...belowCase(),
    evidenceId: uuid('evidence_id'),
    mediaType: text('media_type').notNull(),
    byteCount: integer('byte_count').notNull(),
    receivedSha256: bytes('received_sha256').notNull(),
    storedSha256: bytes('stored_sha256').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'stored_file_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'stored_file_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    index('stored_file_evidence_idx').on(table.regencyCode, table.evidenceId),
  ],
)
