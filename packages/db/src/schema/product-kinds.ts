import { pathwayIds, permitRoutes, productGroups } from '@titian/domain'
import { boolean, text } from 'drizzle-orm/pg-core'
import { app } from './namespaces'
import { pathway } from './pathways'

/** What she makes, in everyday words, with the KBLI code of both versions; a null code has not been looked up. */
export const productKind = app.table('product_kind', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  nameKey: text('name_key').notNull(),
  group: text('product_group', { enum: productGroups }).notNull(),
  kbli2020: text('kbli_2020').notNull(),
  kbli2025: text('kbli_2025'),
  title2020: text('title_2020').notNull(),
  title2025: text('title_2025'),
  permitRoute: text('permit_route', { enum: permitRoutes }).notNull(),
  pathwayId: text('pathway_id', { enum: pathwayIds })
    .notNull()
    .references(() => pathway.id, { onDelete: 'restrict' }),
  isPackaged: boolean('is_packaged'),
  isFish: boolean('is_fish').notNull(),
  isSniListed: boolean('is_sni_listed').notNull(),
  needsMaterialOrigin: boolean('needs_material_origin').notNull(),
  note: text('note'),
})
