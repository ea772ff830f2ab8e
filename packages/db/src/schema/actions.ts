import { sql } from 'drizzle-orm'
import { index, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, tenantKey } from './columns'
import { app } from './namespaces'

/** The one contract for everything that a phone can queue (architecture.md "Visits and the phone"). */
export const receivedAction = app.table(
  'received_action',
  {
    ...tenantKey(),
    authorId: uuid('author_id').notNull(),
    kind: text('kind').notNull(),
    bodyHash: bytes('body_hash').notNull(),
    body: jsonb('body').$type<unknown>().notNull(),
    result: jsonb('result').$type<unknown>(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [primaryKey({ name: 'received_action_pkey', columns: [table.id, table.regencyCode] })],
)

/** The second body that came under an id already used: refused with 409, and kept. */
export const actionConflict = app.table(
  'action_conflict',
  {
    ...tenantKey(),
    actionId: uuid('action_id').notNull(),
    authorId: uuid('author_id').notNull(),
    kind: text('kind').notNull(),
    body: jsonb('body').$type<unknown>().notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [primaryKey({ name: 'action_conflict_pkey', columns: [table.id, table.regencyCode] })],
)

/** Insert-only history, written in the transaction that it tells of. */
export const auditEvent = app.table(
  'audit_event',
  {
    ...tenantKey(),
    at: instant('at').notNull(),
    deviceAt: instant('device_at'),
    actorId: uuid('actor_id').notNull(),
    duty: text('duty').notNull(),
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    caseId: uuid('case_id'),
    womanId: uuid('woman_id'),
    before: jsonb('before').$type<unknown>(),
    after: jsonb('after').$type<unknown>(),
    reason: text('reason'),
    device: text('device').notNull(),
    requestId: text('request_id').notNull(),
    /** One view of a person's data per actor, case and WITA day: the day's key, else null. */
    viewKey: text('view_key'),
    /** By the database's clock, whatever `at` says: the minute under whose seal the row stands. */
    stampedAt: instant('stamped_at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ name: 'audit_event_pkey', columns: [table.id, table.regencyCode] }),
    uniqueIndex('audit_event_view_key')
      .on(table.regencyCode, table.viewKey)
      .where(sql`${table.viewKey} is not null`),
    index('audit_event_case_idx').on(table.regencyCode, table.caseId, table.at),
    index('audit_event_stamped_idx').using('brin', table.stampedAt),
  ],
)

/** One seal a regency and minute with history: a hash over its rows and the seal before (`app.seal_audit`). */
export const auditSeal = app.table(
  'audit_seal',
  {
    regencyCode: text('regency_code').notNull(),
    minute: instant('minute').notNull(),
    rows: integer('rows').notNull(),
    previous: bytes('previous'),
    hash: bytes('hash').notNull(),
  },
  (table) => [
    primaryKey({ name: 'audit_seal_pkey', columns: [table.regencyCode, table.minute] }),
    index('audit_seal_minute_idx').on(table.minute),
  ],
)
