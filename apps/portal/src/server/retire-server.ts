import type { Server, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

// A proxy that asks /readyz every second has seen that we are leaving before the port closes.
const retireMilliseconds = 2_000
const drainMilliseconds = 20_000

export type RetiringServer = {
  isRetiring: () => boolean
  /** Readiness goes first, then the port, then the connections; what is under way is answered, for 20 seconds at most. */
  retire: () => Promise<void>
}

/** Teaches a server to leave without losing a request: every answer from then on closes its connection. */
export const retiring = (server: Server): RetiringServer => {
  const answers = new Set<ServerResponse>()
  let isRetiring = false
  server.prependListener('request', (_request, response) => {
    answers.add(response)
    response.once('close', () => answers.delete(response))
    if (isRetiring) response.setHeader('connection', 'close')
  })
  return {
    isRetiring: () => isRetiring,
    retire: async () => {
      isRetiring = true
      for (const answer of answers) if (!answer.headersSent) answer.setHeader('connection', 'close')
      await wait(retireMilliseconds)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), drainMilliseconds)
      await closed
      clearTimeout(late)
    },
  }
}
