import { useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { getQueryKey } from '@trpc/react-query'
import { trpc } from '../../shared/trpc'
import { usePages } from '../../shared/use-pages'
import type { QueueItem, QueuePage } from './queue-item'

const queryKey = getQueryKey(trpc.evidence.queue, { limit: 20 }, 'infinite')

/** The queue, oldest first, renewed each minute while it is open. */
export const useQueue = () => {
  const { client } = trpc.useUtils()
  return usePages({
    queryKey,
    load: (cursor, signal) => client.evidence.queue.query({ cursor, limit: 20 }, { signal }),
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
