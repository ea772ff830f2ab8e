import { boolean, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { app } from './namespaces'

/** One row: whether this database is for demonstration or real, for its whole life. */
export const installation = app.table('installation', {
  isOnly: boolean('is_only').primaryKey(),
  id: uuid('id').notNull(),
  kind: text('kind', { enum: ['demo', 'real'] }).notNull(),
  createdAt: instant('created_at').notNull(),
})
