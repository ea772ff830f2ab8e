import { pgSchema } from 'drizzle-orm/pg-core'

/** Operational and reference tables. */
export const app = pgSchema('app')

/** Accounts and sessions; the application roles hold no grants here. */
export const identity = pgSchema('identity')
