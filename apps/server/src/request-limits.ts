import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { HostEnv } from './host-env'
import { refuse } from './refusal'

const MOST_HEADERS = 100
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT'])

/** Refuses what no client of ours sends: other methods, packed bodies, a hundred headers. */
export const plainRequests: MiddlewareHandler<HostEnv> = async (c, next) => {
  if (!METHODS.has(c.req.method)) return refuse(c, 'method_not_supported')
  if (c.env.incoming.rawHeaders.length > MOST_HEADERS * 2) return refuse(c, 'too_many_headers')
  const encoding = c.req.header('content-encoding')
  if (encoding !== undefined && encoding !== 'identity') return refuse(c, 'media_type')
  return next()
}

/** Refuses a longer body with 413, whether its length is declared or comes in chunks. */
export function bodyUpTo(bytes: number): MiddlewareHandler<HostEnv> {
  return bodyLimit({ maxSize: bytes, onError: (c) => refuse(c, 'too_large') })
}
