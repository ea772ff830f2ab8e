import { Hono } from 'hono'
import { timeout } from 'hono/timeout'
import type { Logger } from 'pino'
import type { CallerRules } from './caller'
import { describeError } from './describe-error'
import { refuseByDomain } from './domain-refusal'
import { fileRoutes, type FileActs } from './file-routes'
import type { HostEnv } from './host-env'
import { refuse } from './refusal'
import { requestLog } from './request-log'
import { sameOrigin } from './same-origin'
import { securityHeaders } from './security-headers'
import { staticApp } from './static-app'
import { trpcRoute, type HandleCalls } from './trpc-route'

const HANDLER_MILLISECONDS = 10_000
// A photo of 5 MB over a village's signal: 350 kbit/s.
const FILE_MILLISECONDS = 120_000

export interface HostParts {
  api: FileActs & { handle: HandleCalls; isReady: () => Promise<boolean> }
  /** Names that the log may write. */
  procedureNames: ReadonlySet<string>
  callers: CallerRules
  /** The address that browsers use, where it is fixed. */
  origin: string | undefined
  appFolder: string
  log: Logger
}

/** The staff host as one function from request to answer. */
export function createHost({
  api,
  procedureNames,
  callers,
  origin,
  appFolder,
  log,
}: HostParts): Hono<HostEnv> {
  const host = new Hono<HostEnv>()
  host.use(securityHeaders, requestLog(log, procedureNames))
  host.get('/healthz', (c) => c.json({ ok: true }))
  host.get('/readyz', async (c) => ((await api.isReady()) ? c.json({ ok: true }) : refuse(c, 'try_again')))

  host.use('/trpc/*', sameOrigin(origin), timeout(HANDLER_MILLISECONDS))
  host.use('/files/*', sameOrigin(origin), timeout(FILE_MILLISECONDS))
  host.route('/trpc', trpcRoute(api.handle, callers))
  host.route('/files', fileRoutes(api, callers))
  host.all('/trpc/*', (c) => refuse(c, 'not_found'))
  host.all('/files/*', (c) => refuse(c, 'not_found'))
  host.use(staticApp(appFolder))

  host.notFound((c) => refuse(c, 'not_found'))
  host.onError((error, c) => {
    const refusal = refuseByDomain(c, error)
    if (refusal) return refusal
    if ('status' in error && error.status === 504) return refuse(c, 'try_again')
    log.error({ requestId: c.get('requestId'), error: describeError(error) }, 'request')
    return refuse(c, 'internal')
  })
  return host
}
