import { customType, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

export const instant = (name: string) => timestamp(name, { withTimezone: true })

/** The two halves of every operational key: `(id, regency_code)`. */
export const tenantKey = () => ({ id: uuid('id').notNull(), regencyCode: text('regency_code').notNull() })

/**
 * What every row below a case carries, so that a policy is one comparison:
 * whose case it is, who wrote it and who may read it now.
 */
export const belowCase = () => ({
  ...tenantKey(),
  caseId: uuid('case_id').notNull(),
  womanId: uuid('woman_id').notNull(),
  authorId: uuid('author_id').notNull(),
  caseMentorId: uuid('case_mentor_id'),
})
