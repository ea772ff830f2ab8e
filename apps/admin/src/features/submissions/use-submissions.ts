import type { SubmissionStatus } from '@titian/domain'
import { getQueryKey } from '@trpc/react-query'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import { usePages } from '../../shared/use-pages'

export type Received = Answers['submissions']['received']['submissions'][number]

/** What was sent to the reader's own office, newest first. */
export const useReceived = (status: SubmissionStatus | null) => {
  const { client } = trpc.useUtils()
  return usePages({
    queryKey: getQueryKey(trpc.submissions.received, { status }, 'infinite'),
    load: (cursor, signal) => client.submissions.received.query({ status, cursor }, { signal }),
  })
}

/** What the regency has sent, newest first. */
export const useSent = () => {
  const { client } = trpc.useUtils()
  return usePages({
    queryKey: getQueryKey(trpc.submissions.sent, {}, 'infinite'),
    load: (cursor, signal) => client.submissions.sent.query({ cursor, limit: 20 }, { signal }),
  })
}

/** What is ready to go, by name. */
export const useReady = () => {
  const { client } = trpc.useUtils()
  return usePages({
    queryKey: getQueryKey(trpc.submissions.ready, {}, 'infinite'),
    load: (cursor, signal) => client.submissions.ready.query({ cursor }, { signal }),
  })
}
