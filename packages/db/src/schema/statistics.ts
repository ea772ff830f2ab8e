import { index, integer, numeric, text } from 'drizzle-orm/pg-core'
import { area } from './areas'
import { app } from './namespaces'

/** A published figure from outside the programme. A null area is Indonesia. */
export const statistic = app.table(
  'statistic',
  {
    id: text('id').primaryKey(),
    areaCode: text('area_code').references(() => area.code, { onDelete: 'restrict' }),
    indicator: text('indicator').notNull(),
    label: text('label').notNull(),
    year: integer('year').notNull(),
    period: text('period').notNull(),
    value: numeric('value', { mode: 'number' }).notNull(),
    unit: text('unit').notNull(),
    definition: text('definition').notNull(),
    source: text('source').notNull(),
    sourceUrl: text('source_url').notNull(),
    series: text('series'),
    note: text('note'),
  },
  (table) => [index('statistic_indicator_idx').on(table.indicator, table.areaCode, table.year)],
)
