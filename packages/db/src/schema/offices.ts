import { partnerKinds, villageWords } from '@titian/domain'
import { text, uniqueIndex } from 'drizzle-orm/pg-core'
import { area } from './areas'
import { app } from './namespaces'

/** One office per regency, and the province's under 64. */
export const office = app.table('office', {
  regencyCode: text('regency_code')
    .primaryKey()
    .references(() => area.code, { onDelete: 'restrict' }),
  name: text('name').notNull(),
  shortName: text('short_name').notNull(),
  unit: text('unit').notNull(),
  address: text('address').notNull(),
  phone: text('phone'),
  whatsapp: text('whatsapp'),
  signerName: text('signer_name').notNull(),
  signerTitle: text('signer_title').notNull(),
  signerNip: text('signer_nip'),
  villageWord: text('village_word', { enum: villageWords }).notNull(),
  letterhead: text('letterhead').array().notNull(),
})

export const partnerOffice = app.table(
  'partner_office',
  {
    id: text('id').primaryKey(),
    regencyCode: text('regency_code')
      .notNull()
      .references(() => area.code, { onDelete: 'restrict' }),
    kind: text('kind', { enum: partnerKinds }).notNull(),
    name: text('name').notNull(),
    phone: text('phone'),
  },
  (table) => [uniqueIndex('partner_office_regency_kind_key').on(table.regencyCode, table.kind)],
)
