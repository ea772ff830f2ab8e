import { duties } from '@titian/domain'
import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './columns'
import { identity } from './namespaces'

/** A person who may sign in. An entrepreneur's account carries the id of her `woman` row. */
export const account = identity.table(
  'account',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: ['staff', 'entrepreneur'] }).notNull(),
    email: text('email'),
    status: text('status', { enum: ['active', 'disabled'] }).notNull(),
    secretHash: text('secret_hash'),
    mustChangeSecret: boolean('must_change_secret').notNull(),
    secretChangedAt: timestamp('secret_changed_at', { withTimezone: true }),
    needsSecondFactor: boolean('needs_second_factor').notNull(),
    totpSecret: bytes('totp_secret'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    disabledAt: timestamp('disabled_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('account_email_key')
      .on(table.email)
      .where(sql`${table.email} is not null`),
  ],
)

export const dutyGrant = identity.table(
  'duty_grant',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'restrict' }),
    duty: text('duty', { enum: duties }).notNull(),
    regencyCode: text('regency_code').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
    grantedBy: uuid('granted_by'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('duty_grant_account_idx').on(table.accountId)],
)

/** How an entrepreneur signs in: her card's number, or her phone where it belongs to one account only. */
export const entrepreneurLogin = identity.table(
  'entrepreneur_login',
  {
    accountId: uuid('account_id')
      .primaryKey()
      .references(() => account.id, { onDelete: 'restrict' }),
    regencyCode: text('regency_code').notNull(),
    cardNumber: text('card_number').notNull(),
    phone: text('phone'),
  },
  (table) => [
    uniqueIndex('entrepreneur_login_card_key').on(table.cardNumber),
    index('entrepreneur_login_phone_idx').on(table.phone),
  ],
)

/** Handed over on paper or by voice; the newest one of an account is the only one that works. */
export const activationCode = identity.table(
  'activation_code',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'restrict' }),
    codeHash: bytes('code_hash').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
    attempts: integer('attempts').notNull(),
  },
  (table) => [index('activation_code_account_idx').on(table.accountId, table.createdAt)],
)

export const session = identity.table(
  'session',
  {
    tokenHash: bytes('token_hash').primaryKey(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'restrict' }),
    host: text('host', { enum: ['staf', 'mitra'] }).notNull(),
    duty: text('duty', { enum: duties }).notNull(),
    regencyCode: text('regency_code').notNull(),
    device: text('device').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull(),
    idleSeconds: integer('idle_seconds').notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [uniqueIndex('session_id_key').on(table.id), index('session_account_idx').on(table.accountId)],
)

/** Failed sign-ins per account and per address; an attempt counts before its secret is checked. */
export const throttle = identity.table('throttle', {
  key: text('key').primaryKey(),
  windowStartedAt: timestamp('window_started_at', { withTimezone: true }).notNull(),
  attempts: integer('attempts').notNull(),
  strikes: integer('strikes').notNull(),
  blockedUntil: timestamp('blocked_until', { withTimezone: true }),
})
