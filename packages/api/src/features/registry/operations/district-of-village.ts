import { DomainError } from '@titian/domain'
import { area } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import type { OperationContext } from '../../../core'

/** The district of a village of the caller's regency. @throws DomainError BAD_INPUT `village_unknown` */
export const districtOfVillage = async ({ tx, actor }: OperationContext, code: string, field: string) => {
  const [found] = await tx
    .select({ districtCode: area.parentCode })
    .from(area)
    .where(and(eq(area.code, code), eq(area.level, 'village')))
  if (!found?.districtCode || !code.startsWith(`${actor.region}.`)) {
    throw new DomainError(
      'BAD_INPUT',
      'village_unknown',
      'Desa ini bukan bagian dari daerah tugas Anda.',
      field,
    )
  }
  return found.districtCode
}
