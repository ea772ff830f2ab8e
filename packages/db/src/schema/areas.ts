import { areaKinds, areaLevels } from '@titian/domain'
import { sql } from 'drizzle-orm'
import { date, index, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { app } from './namespaces'

/** Codes are Kemendagri's as text with dots: 64, 64.02, 64.02.01, 64.02.01.2001. */
export const area = app.table(
  'area',
  {
    code: text('code').primaryKey(),
    level: text('level', { enum: areaLevels }).notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: areaKinds }).notNull(),
    parentCode: text('parent_code').references((): AnyPgColumn => area.code, { onDelete: 'restrict' }),
    bpsCode: text('bps_code'),
    nameKey: text('name_key').notNull(),
    validFrom: date('valid_from', { mode: 'string' }),
    validTo: date('valid_to', { mode: 'string' }),
  },
  (table) => [
    index('area_parent_code_idx').on(table.parentCode),
    index('area_level_name_key_idx').on(table.level, sql`${table.nameKey} collate "C"`),
    uniqueIndex('area_bps_code_key')
      .on(table.bpsCode)
      .where(sql`${table.bpsCode} is not null`),
  ],
)

/** A split or merge: `effectiveOn` is null where the day is not known. */
export const areaChange = app.table(
  'area_change',
  {
    predecessorCode: text('predecessor_code')
      .notNull()
      .references(() => area.code, { onDelete: 'restrict' }),
    successorCode: text('successor_code')
      .notNull()
      .references(() => area.code, { onDelete: 'restrict' }),
    effectiveOn: date('effective_on', { mode: 'string' }),
    basis: text('basis').notNull(),
  },
  (table) => [
    primaryKey({ name: 'area_change_pkey', columns: [table.predecessorCode, table.successorCode] }),
  ],
)
