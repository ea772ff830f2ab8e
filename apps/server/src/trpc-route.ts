import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { AnyRouter, inferRouterContext, TRPCError } from '@trpc/server'
import { Hono } from 'hono'
import { callerAddress, callerDevice } from './caller'
import type { HostEnv } from './host-env'
import { refuse } from './refusal'
import { bodyUpTo } from './request-limits'
import { sessionCookie, type CookieRules } from './session-cookie'

const BODY_BYTES = 256 * 1024
const MOST_CALLS = 10

/** One request as the API wants it: who asks, from where, and how its cookie changes. */
export interface CallerRequest {
  requestId: string
  address: string
  device: string
  sessionToken: string | null
  setSession: (token: string, lifeSeconds: number) => void
  clearSession: () => void
}

export interface TrpcMount<Router extends AnyRouter> {
  router: Router
  createContext: (request: CallerRequest) => Promise<inferRouterContext<Router>>
  cookie: CookieRules
  onError: (failure: { error: TRPCError; path: string | undefined; requestId: string }) => void
}

/** The staff router over HTTP: JSON only, at most ten calls a batch, mutations by POST. */
export function trpcRoute<Router extends AnyRouter>(mount: TrpcMount<Router>): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .use(bodyUpTo(BODY_BYTES))
    .use(async (c, next) => {
      if (c.req.method === 'PUT') return refuse(c, 'method_not_supported')
      if (c.req.method === 'POST' && !isJson(c.req.header('content-type'))) return refuse(c, 'media_type')
      // A streamed batch sends its headers before sign-in can set the cookie.
      if (c.req.header('trpc-accept') !== undefined) return refuse(c, 'media_type')
      return next()
    })
    .all('/:procedures', async (c) => {
      const requestId = c.get('requestId')
      const cookie = sessionCookie(c, mount.cookie)
      const response = await fetchRequestHandler({
        endpoint: '/trpc',
        req: c.req.raw,
        router: mount.router,
        maxBatchSize: MOST_CALLS,
        createContext: () =>
          mount.createContext({
            requestId,
            address: callerAddress(c, mount.cookie),
            device: callerDevice(c),
            sessionToken: cookie.token,
            setSession: cookie.set,
            clearSession: cookie.clear,
          }),
        onError: ({ error, path }) => mount.onError({ error, path, requestId }),
      })
      for (const change of cookie.changes) response.headers.append('set-cookie', change)
      return response
    })
}

function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && /^application\/json\s*(;|$)/i.test(contentType)
}
