import type { AnyRouter } from '@trpc/server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { timeout } from 'hono/timeout'
import type { Logger } from 'pino'
import { describeError } from './describe-error'
import { refuseByDomain } from './domain-refusal'
import { fileRoutes, type FileActs } from './file-routes'
import type { HostEnv } from './host-env'
import { refuse } from './refusal'
import { requestLog } from './request-log'
import { plainRequests } from './request-limits'
import { sameOrigin } from './same-origin'
import { securityHeaders } from './security-headers'
import { staticApp } from './static-app'
import { trpcRoute, type TrpcMount } from './trpc-route'

const HANDLER_MILLISECONDS = 10_000

export interface HostParts<Router extends AnyRouter> extends Omit<TrpcMount<Router>, 'onError'> {
  files: FileActs
  /** The address that browsers use, where it is fixed. */
  origin: string | undefined
  appFolder: string
  isReady: () => Promise<boolean>
  log: Logger
}

/** The staff host as one function from request to answer. */
export function createHost<Router extends AnyRouter>(parts: HostParts<Router>): Hono<HostEnv> {
  const { log } = parts
  const host = new Hono<HostEnv>()
  host.use(securityHeaders, requestLog(log, procedureNames(parts.router)), plainRequests)
  host.get('/healthz', (c) => c.json({ ok: true }))
  host.get('/readyz', async (c) => ((await parts.isReady()) ? c.json({ ok: true }) : refuse(c, 'try_again')))

  const guarded = [sameOrigin(parts.origin), timeout(HANDLER_MILLISECONDS), compress()] as const
  host.use('/trpc/*', ...guarded)
  host.use('/files/*', ...guarded)
  const { router, createContext, cookie } = parts
  host.route(
    '/trpc',
    trpcRoute({
      router,
      createContext,
      cookie,
      onError: ({ error, path, requestId }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          log.error({ requestId, path, error: describeError(error.cause ?? error) }, 'procedure')
      },
    }),
  )
  host.route('/files', fileRoutes(parts.files, cookie))
  host.all('/trpc/*', (c) => refuse(c, 'not_found'))
  host.all('/files/*', (c) => refuse(c, 'not_found'))
  host.use(staticApp(parts.appFolder))

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

function procedureNames(router: AnyRouter): ReadonlySet<string> {
  return new Set(namesOf(router._def.procedures))
}

// tRPC types the record of an unknown router as any; only its keys are read.
function namesOf(procedures: unknown): string[] {
  return typeof procedures === 'object' && procedures !== null ? Object.keys(procedures) : []
}
