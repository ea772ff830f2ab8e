import { groupTypes, keysOf, phoneOwners, runBy } from '@titian/domain'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { area } from './areas'
import { bytes, instant, tenantKey } from './columns'
import { app } from './namespaces'
import { productKind } from './product-kinds'

export const woman = app.table(
  'woman',
  {
    ...tenantKey(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    birthDate: date('birth_date', { mode: 'string' }),
    citizenship: text('citizenship', { enum: ['WNI', 'WNA'] }),
    /** The NIK's shape was checked; null while the NIK is still to come. */
    isNikValid: boolean('is_nik_valid'),
    villageCode: text('village_code')
      .notNull()
      .references(() => area.code, { onDelete: 'restrict' }),
    rt: text('rt'),
    caseMentorId: uuid('case_mentor_id'),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by').notNull(),
  },
  (table) => [
    primaryKey({ name: 'woman_pkey', columns: [table.id, table.regencyCode] }),
    index('woman_name_idx').on(table.regencyCode, sql`${table.nameKey} collate "C"`),
    index('woman_mentor_idx').on(table.caseMentorId),
    index('woman_name_search_idx').using('gin', table.nameKey.op('gin_trgm_ops')),
  ],
)

/** Identifying facts apart from the rest: no grant at all for roles that may not see them. */
export const womanPrivate = app.table(
  'woman_private',
  {
    ...tenantKey(),
    nikCipher: bytes('nik_cipher'),
    nikHash: bytes('nik_hash'),
    nikLast4: text('nik_last4'),
    phone: text('phone'),
    phoneOwner: text('phone_owner', { enum: keysOf(phoneOwners) }).notNull(),
    address: text('address').notNull(),
    caseMentorId: uuid('case_mentor_id'),
  },
  (table) => [
    primaryKey({ name: 'woman_private_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'woman_private_woman_fkey',
      columns: [table.id, table.regencyCode],
      foreignColumns: [woman.id, woman.regencyCode],
    }).onDelete('restrict'),
    uniqueIndex('woman_private_nik_key')
      .on(table.regencyCode, table.nikHash)
      .where(sql`${table.nikHash} is not null`),
    index('woman_private_phone_idx').on(table.regencyCode, table.phone),
  ],
)

/** Says only that a NIK is known in some regency; read through definer functions and by nobody else. */
export const personIndex = app.table(
  'person_index',
  {
    nikHash: bytes('nik_hash').notNull(),
    regencyCode: text('regency_code').notNull(),
    womanId: uuid('woman_id').notNull(),
  },
  (table) => [primaryKey({ name: 'person_index_pkey', columns: [table.nikHash, table.regencyCode] })],
)

export const enterprise = app.table(
  'enterprise',
  {
    ...tenantKey(),
    womanId: uuid('woman_id').notNull(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    runBy: text('run_by', { enum: keysOf(runBy) }).notNull(),
    sinceYear: integer('since_year'),
    villageCode: text('village_code')
      .notNull()
      .references(() => area.code, { onDelete: 'restrict' }),
    markets: text('markets').array().notNull(),
    otherProgrammes: text('other_programmes').notNull(),
    caseMentorId: uuid('case_mentor_id'),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by').notNull(),
  },
  (table) => [
    primaryKey({ name: 'enterprise_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'enterprise_woman_fkey',
      columns: [table.womanId, table.regencyCode],
      foreignColumns: [woman.id, woman.regencyCode],
    }).onDelete('restrict'),
    index('enterprise_name_idx').on(table.regencyCode, sql`${table.nameKey} collate "C"`),
    index('enterprise_name_search_idx').using('gin', table.nameKey.op('gin_trgm_ops')),
  ],
)

/** Joins women and enterprises; several women may own one, one woman may own several. */
export const ownership = app.table(
  'ownership',
  {
    womanId: uuid('woman_id').notNull(),
    enterpriseId: uuid('enterprise_id').notNull(),
    regencyCode: text('regency_code').notNull(),
    since: date('since', { mode: 'string' }),
    caseMentorId: uuid('case_mentor_id'),
  },
  (table) => [
    primaryKey({ name: 'ownership_pkey', columns: [table.womanId, table.enterpriseId, table.regencyCode] }),
    foreignKey({
      name: 'ownership_woman_fkey',
      columns: [table.womanId, table.regencyCode],
      foreignColumns: [woman.id, woman.regencyCode],
    }).onDelete('restrict'),
    foreignKey({
      name: 'ownership_enterprise_fkey',
      columns: [table.enterpriseId, table.regencyCode],
      foreignColumns: [enterprise.id, enterprise.regencyCode],
    }).onDelete('restrict'),
  ],
)

export const product = app.table(
  'product',
  {
    ...tenantKey(),
    enterpriseId: uuid('enterprise_id').notNull(),
    womanId: uuid('woman_id').notNull(),
    name: text('name').notNull(),
    kindId: text('kind_id').references(() => productKind.id, { onDelete: 'restrict' }),
    isMain: boolean('is_main').notNull(),
    isPackaged: boolean('is_packaged'),
    shelfLifeDays: integer('shelf_life_days'),
    caseMentorId: uuid('case_mentor_id'),
  },
  (table) => [
    primaryKey({ name: 'product_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'product_enterprise_fkey',
      columns: [table.enterpriseId, table.regencyCode],
      foreignColumns: [enterprise.id, enterprise.regencyCode],
    }).onDelete('restrict'),
    index('product_enterprise_idx').on(table.regencyCode, table.enterpriseId),
    uniqueIndex('product_main_key')
      .on(table.regencyCode, table.enterpriseId)
      .where(sql`${table.isMain}`),
  ],
)

export const womenGroup = app.table(
  'women_group',
  {
    ...tenantKey(),
    type: text('type', { enum: keysOf(groupTypes) }).notNull(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    villageCode: text('village_code')
      .notNull()
      .references(() => area.code, { onDelete: 'restrict' }),
    decreeNumber: text('decree_number'),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by').notNull(),
  },
  (table) => [primaryKey({ name: 'women_group_pkey', columns: [table.id, table.regencyCode] })],
)

export const groupMember = app.table(
  'group_member',
  {
    groupId: uuid('group_id').notNull(),
    womanId: uuid('woman_id').notNull(),
    regencyCode: text('regency_code').notNull(),
    joinedOn: date('joined_on', { mode: 'string' }).notNull(),
    leftOn: date('left_on', { mode: 'string' }),
    caseMentorId: uuid('case_mentor_id'),
  },
  (table) => [
    primaryKey({ name: 'group_member_pkey', columns: [table.groupId, table.womanId, table.regencyCode] }),
    foreignKey({
      name: 'group_member_group_fkey',
      columns: [table.groupId, table.regencyCode],
      foreignColumns: [womenGroup.id, womenGroup.regencyCode],
    }).onDelete('restrict'),
    foreignKey({
      name: 'group_member_woman_fkey',
      columns: [table.womanId, table.regencyCode],
      foreignColumns: [woman.id, woman.regencyCode],
    }).onDelete('restrict'),
    index('group_member_woman_idx').on(table.regencyCode, table.womanId),
  ],
)
