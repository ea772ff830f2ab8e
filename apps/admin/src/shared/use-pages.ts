import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query'

type Page = { nextCursor: string | null }

type UsePagesOptions<One extends Page> = {
  /** The procedure's own key (`getQueryKey(…, 'infinite')`), so that invalidating it renews the pages too. */
  queryKey: QueryKey
  load: (cursor: string, signal: AbortSignal) => Promise<One>
  refetchInterval?: number | undefined
  /** The first page where it came along with something else. */
  first?: One | undefined
}

/**
 * A keyset-paged list with "muat lagi". tRPC's own hook sends a `direction` beside the cursor, which strict inputs
 * refuse as an unknown key.
 */
export const usePages = <One extends Page>({
  queryKey,
  load,
  refetchInterval,
  first,
}: UsePagesOptions<One>) =>
  useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }: One) => nextCursor,
    placeholderData: keepPreviousData,
    ...(first && { initialData: { pages: [first], pageParams: [''] } }),
    ...(refetchInterval !== undefined && { refetchInterval }),
  })
