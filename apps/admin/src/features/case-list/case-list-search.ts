import { districtCode, type CaseSort } from '@titian/domain'
import { z } from 'zod'

export const listSorts = ['nama', 'kunjungan', 'tahap', 'baru'] as const
export type ListSort = (typeof listSorts)[number]

/** The filter as it stands in the address: codes and choices, never a name or a search word. */
export const caseListSearch = z.object({
  tahap: z.int().min(0).max(9).optional().catch(undefined),
  kecamatan: districtCode.optional().catch(undefined),
  pendamping: z.uuid().optional().catch(undefined),
  tanpaKunjungan: z.literal(true).optional().catch(undefined),
  urut: z.enum(listSorts).optional().catch(undefined),
})
export type CaseListFilter = z.infer<typeof caseListSearch>

export const sortInputs = {
  nama: { sort: 'name', descending: false },
  kunjungan: { sort: 'lastVisit', descending: false },
  tahap: { sort: 'stage', descending: true },
  baru: { sort: 'openedAt', descending: true },
} as const satisfies Record<ListSort, { sort: CaseSort; descending: boolean }>

export const isFiltered = ({ urut: _order, ...filter }: CaseListFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined)
