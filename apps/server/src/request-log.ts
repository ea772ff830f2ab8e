import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { HostEnv } from './host-env'

/** Gives each request an id, answers with it, and writes one line: no query, no body, no address, no name. */
export function requestLog(log: Logger, procedureNames: ReadonlySet<string>): MiddlewareHandler<HostEnv> {
  return async (c, next) => {
    const requestId = randomUUID()
    const started = performance.now()
    c.set('requestId', requestId)
    await next()
    c.res.headers.set('x-request-id', requestId)
    log.info(
      {
        requestId,
        method: c.req.method,
        route: routeName(c.req.path, procedureNames),
        status: c.res.status,
        milliseconds: Math.round(performance.now() - started),
      },
      'request',
    )
  }
}

/** A path comes from outside: only names that we know are written. */
function routeName(path: string, procedureNames: ReadonlySet<string>): string {
  const [, first = '', second = ''] = path.split('/')
  if (first === 'trpc') {
    const names = second.split(',').slice(0, 10)
    return `trpc ${names.map((name) => (procedureNames.has(name) ? name : '?')).join(',')}`
  }
  return ['files', 'assets', 'healthz', 'readyz'].includes(first) ? first : 'page'
}
