import { groupTypes, keysOf } from '@titian/domain'
import { z } from 'zod'

export const groupListOutput = z.strictObject({
  groups: z.array(
    z.strictObject({
      id: z.string(),
      type: z.enum(keysOf(groupTypes)),
      name: z.string(),
      villageName: z.string(),
      decreeNumber: z.string().nullable(),
      isProposed: z.boolean(),
      members: z.number(),
    }),
  ),
})
export const groupOutput = z.strictObject({ groupId: z.string() })
