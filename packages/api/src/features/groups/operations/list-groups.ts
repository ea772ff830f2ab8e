import { area, groupMember, womenGroup } from '@titian/db'
import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { OperationContext } from '../../../core'

/** Groups of the actor's regency. A Desa PRIMA without an SK is a proposal (domain.md §9.4). */
export const listGroups = async ({ tx, actor }: OperationContext) => {
  const rows = await tx
    .select({
      id: womenGroup.id,
      type: womenGroup.type,
      name: womenGroup.name,
      villageName: area.name,
      decreeNumber: womenGroup.decreeNumber,
      members: count(groupMember.womanId),
    })
    .from(womenGroup)
    .innerJoin(area, eq(area.code, womenGroup.villageCode))
    .leftJoin(
      groupMember,
      and(
        eq(groupMember.groupId, womenGroup.id),
        eq(groupMember.regencyCode, womenGroup.regencyCode),
        isNull(groupMember.leftOn),
      ),
    )
    .where(eq(womenGroup.regencyCode, actor.region))
    .groupBy(womenGroup.id, womenGroup.regencyCode, area.name)
    .orderBy(asc(womenGroup.nameKey), asc(womenGroup.id))
    .limit(500)
  return {
    groups: rows.map((row) => ({
      ...row,
      isProposed: row.type === 'desa_prima' && row.decreeNumber === null,
    })),
  }
}
