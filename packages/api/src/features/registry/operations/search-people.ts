import { foldName, type searchInput } from '@titian/domain'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { OperationContext } from '../../../core'

const row = z.object({
  initials: z.string(),
  village_name: z.string(),
  mentor_name: z.string().nullable(),
  case_id: z.string().nullable(),
  name: z.string().nullable(),
})

/** Own cases by name, everyone else by initials, village and mentor. */
export const searchPeople = async ({ tx }: OperationContext, { text }: z.infer<typeof searchInput>) => {
  const key = foldName(text)
  if (key.length < 2) return { people: [] }
  const { rows } = await tx.execute(sql`select * from app.search_people(${key}, ${20})`)
  return {
    people: z
      .array(row)
      .parse(rows)
      .map((person) => ({
        initials: person.initials,
        villageName: person.village_name,
        mentorName: person.mentor_name,
        caseId: person.case_id,
        name: person.name,
      })),
  }
}
