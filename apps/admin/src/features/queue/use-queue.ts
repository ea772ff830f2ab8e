import { useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { getQueryKey } from '@trpc/react-query'
import { trpc } from '../../shared/trpc'
import { usePages } from '../../shared/use-pages'
import type { QueueItem, QueuePage } from './queue-item'

/** As many as a verifier decides in one sitting: the list is then not asked for again between two decisions. */
const limit = 50
const queryKey = getQueryKey(trpc.evidence.queue, { limit }, 'infinite')

/** The queue, oldest first, renewed each minute while it is open. */
export const useQueue = () => {
  const { client } = trpc.useUtils()
  return usePages({
    queryKey,
    load: (cursor, signal) => client.evidence.queue.query({ cursor, limit }, { signal }),
    refetchInterval: 60_000,
  })
}

/** Takes a decided item out of the list at once; the next renewal confirms it. */
export const useDropItem = () => {
  const queryClient = useQueryClient()
  return ({ evidenceId }: QueueItem) =>
    queryClient.setQueryData<InfiniteData<QueuePage, string>>(
      queryKey,
      (old) =>
        old && {
          ...old,
          pages: old.pages.map((page) => ({
            ...page,
            total: Math.max(0, page.total - 1),
            items: page.items.filter((item) => item.evidenceId !== evidenceId),
          })),
        },
    )
}
