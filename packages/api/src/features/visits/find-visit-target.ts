import { caseStatuses, keysOf } from '@titian/domain'
import type { Tx } from '@titian/db'
import { sql } from 'drizzle-orm'
import { z } from 'zod'

const target = z.object({
  woman_id: z.string(),
  case_mentor_id: z.string().nullable(),
  status: z.enum(keysOf(caseStatuses)),
  was_assigned: z.boolean(),
})

/** What every record of a visit says of its case. */
export type BelowCase = { caseId: string; womanId: string; caseMentorId: string | null }

/** The case of a mentor's visit and whether it was hers at that instant; `undefined` for a case that never was. */
export const findVisitTarget = async (tx: Tx, caseId: string, at: Date) => {
  const { rows } = await tx.execute(sql`select * from app.visit_target(${caseId}, ${at})`)
  const [found] = z.array(target).parse(rows)
  if (!found) return undefined
  const belowCase: BelowCase = { caseId, womanId: found.woman_id, caseMentorId: found.case_mentor_id }
  return { belowCase, status: found.status, wasAssigned: found.was_assigned }
}
