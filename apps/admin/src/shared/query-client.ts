import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isPassing, readRefusal } from './refusal'

/** `onSignedOut` runs when any answer says that the session is over. */
export const makeQueryClient = (onSignedOut: (reason: string) => void): QueryClient => {
  const watch = (error: unknown) => {
    const { status, reason } = readRefusal(error)
    if ((status === 401 && reason === 'not_signed_in') || reason === 'must_change_secret') onSignedOut(reason)
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      // Paused requests look like endless loading; without a signal they must answer at once.
      queries: {
        networkMode: 'always',
        staleTime: 20_000,
        retry: (failures, error) => failures < 2 && isPassing(readRefusal(error)),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
