import { z } from 'zod'
import { id, keysOf, line } from '../core'
import { villageCode } from '../registry/inputs'

export const groupTypes = {
  desa_prima: 'Desa PRIMA',
  pekka: 'Jaringan Pekka',
  poklahsar: 'Poklahsar',
  up2k: 'UP2K-PKK',
  kube: 'KUBE',
  lainnya: 'Kelompok lain',
} as const
export type GroupType = keyof typeof groupTypes

/** Desa PRIMA without an SK of the Bupati or Wali Kota is "usulan" (domain.md §9.4, case 112). */
export const createGroupInput = z.strictObject({
  id,
  type: z.enum(keysOf(groupTypes)),
  name: line(120),
  villageCode,
  decreeNumber: line(80).nullable(),
})
export const addMemberInput = z.strictObject({ groupId: id, caseId: id })
