import { foldName, type findDuplicatesInput } from '@titian/domain'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { OperationContext } from '../../../core'

const row = z.object({
  matched_by: z.enum(['nik', 'phone', 'name']),
  is_elsewhere: z.boolean(),
  woman_id: z.string().nullable(),
  initials: z.string().nullable(),
  village_name: z.string().nullable(),
  mentor_name: z.string().nullable(),
})

/** Women of this office who may be the same person; of other offices only that someone is known there. */
export const findDuplicates = async (ctx: OperationContext, input: z.infer<typeof findDuplicatesInput>) => {
  const nikHash = input.nik === null ? null : ctx.services.privateData.hashNik(input.nik)
  const { rows } = await ctx.tx.execute(
    sql`select * from app.find_duplicates(${foldName(input.name)}, ${input.villageCode}, ${nikHash}, ${input.phone})`,
  )
  const found = z.array(row).parse(rows)
  return {
    isElsewhere: found.some((match) => match.is_elsewhere),
    matches: found.flatMap((match) =>
      match.woman_id === null
        ? []
        : [
            {
              id: match.woman_id,
              matchedBy: match.matched_by,
              initials: match.initials ?? '',
              villageName: match.village_name ?? '',
              mentorName: match.mentor_name,
            },
          ],
    ),
  }
}
