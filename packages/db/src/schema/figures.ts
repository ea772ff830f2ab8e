import { integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { app } from './namespaces'

const keyOfFigure = () => ({
  regencyCode: text('regency_code').notNull(),
  /** A district's code; in `figure_count` also `*`, the whole regency. */
  districtCode: text('district_code').notNull(),
  /** What is counted; `key` says which of its kind (migration 0004). */
  measure: text('measure').notNull(),
  key: text('key').notNull(),
})

/** Counts of the figures, folded from `figure_delta` every few seconds: a reader adds both. */
export const figureCount = app.table(
  'figure_count',
  { ...keyOfFigure(), n: integer('n').notNull() },
  (table) => [
    primaryKey({
      name: 'figure_count_pkey',
      columns: [table.regencyCode, table.districtCode, table.measure, table.key],
    }),
  ],
)

/** What an act changed on a figure, written in its transaction: nobody waits for another's row. */
export const figureDelta = app.table(
  'figure_delta',
  { id: uuid('id').notNull(), ...keyOfFigure(), n: integer('n').notNull() },
  (table) => [primaryKey({ name: 'figure_delta_pkey', columns: [table.id, table.regencyCode] })],
)
