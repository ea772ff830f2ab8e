import { DomainError, foldName, type createGroupInput } from '@titian/domain'
import { area, womenGroup } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { groupOutput } from '../outputs'

/** A group in a village of the actor's regency. @throws DomainError BAD_INPUT `village_unknown` */
export const createGroup = (ctx: OperationContext, input: z.infer<typeof createGroupInput>) =>
  receiveAction(
    ctx,
    'groups.create',
    input,
    (stored) => groupOutput.parse(stored),
    async () => {
      const { tx, actor, now } = ctx
      const [village] = await tx
        .select({ code: area.code })
        .from(area)
        .where(and(eq(area.code, input.villageCode), eq(area.level, 'village')))
      if (!village?.code.startsWith(`${actor.region}.`)) {
        throw new DomainError(
          'BAD_INPUT',
          'village_unknown',
          'Desa ini bukan bagian dari daerah tugas Anda.',
          'villageCode',
        )
      }
      await tx.insert(womenGroup).values({
        ...input,
        regencyCode: actor.region,
        nameKey: foldName(input.name),
        createdAt: now,
        createdBy: actor.id,
      })
      await recordAudit(ctx, {
        action: 'group.create',
        subject: { kind: 'group', id: input.id },
        after: { name: input.name, type: input.type },
      })
      return { groupId: input.id }
    },
  )
