import type { Context, MiddlewareHandler } from 'hono'
import type { HostEnv } from './host-env'
import { refuse } from './refusal'

const READING = new Set(['GET', 'HEAD'])

/**
 * Lets a writing request pass only when it comes from a page of this host.
 * Every browser sends Origin with it; one without, with `null` or from a sibling host is refused.
 */
export function sameOrigin(origin: string | undefined): MiddlewareHandler<HostEnv> {
  return async (c, next) => {
    if (READING.has(c.req.method) || isFromHere(c, origin)) return next()
    return refuse(c, 'not_same_origin')
  }
}

function isFromHere(c: Context<HostEnv>, fixed: string | undefined): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = c.req.header('origin')
  if (origin === undefined) return false
  if (fixed !== undefined) return origin === fixed
  const host = c.req.header('host')
  return host !== undefined && (origin === `https://${host}` || origin === `http://${host}`)
}
