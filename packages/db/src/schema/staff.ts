import { index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { instant, tenantKey } from './columns'
import { app } from './namespaces'
import { partnerOffice } from './offices'

/** A staff member as colleagues and entrepreneurs see her; one row per region in which she works. */
export const staff = app.table(
  'staff',
  {
    ...tenantKey(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    email: text('email').notNull(),
    phone: text('phone'),
    position: text('position'),
    /** Of someone who works in a partner office: which one. */
    partnerOfficeId: text('partner_office_id').references(() => partnerOffice.id, { onDelete: 'restrict' }),
    status: text('status', { enum: ['active', 'disabled'] }).notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by'),
  },
  (table) => [
    primaryKey({ name: 'staff_pkey', columns: [table.id, table.regencyCode] }),
    index('staff_name_idx').on(table.regencyCode, sql`${table.nameKey} collate "C"`),
  ],
)
