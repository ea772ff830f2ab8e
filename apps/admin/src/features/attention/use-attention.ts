import { getQueryKey } from '@trpc/react-query'
import { trpc } from '../../shared/trpc'
import { usePages } from '../../shared/use-pages'

const limit = 20
const queryKey = getQueryKey(trpc.attention.list, { limit }, 'infinite')

/** What waits for the office, oldest first, renewed each minute while it is open. */
export const useAttention = () => {
  const { client } = trpc.useUtils()
  return usePages({
    queryKey,
    load: (cursor, signal) => client.attention.list.query({ cursor, limit }, { signal }),
    refetchInterval: 60_000,
  })
}
