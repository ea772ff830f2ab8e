import { figureWindows } from '@titian/domain'
import { getQueryKey } from '@trpc/react-query'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import { usePages } from '../../shared/use-pages'
import { sortInputs, type CaseListFilter } from './case-list-search'

export type CaseRow = Answers['cases']['list']['cases'][number]

/** The cases that fit the filter and the words typed, page by page. */
export const useCaseList = (filter: CaseListFilter, text: string) => {
  const { client } = trpc.useUtils()
  const input = {
    text,
    stage: filter.tahap ?? null,
    districtCode: filter.kecamatan ?? null,
    mentorId: filter.pendamping ?? null,
    withoutVisitDays: filter.tanpaKunjungan ? figureWindows.withoutVisit : null,
    ...sortInputs[filter.urut ?? 'nama'],
    limit: 25,
  }
  return usePages({
    queryKey: getQueryKey(trpc.cases.list, input, 'infinite'),
    load: (cursor, signal) => client.cases.list.query({ ...input, cursor }, { signal }),
  })
}
