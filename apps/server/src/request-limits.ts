import type { MiddlewareHandler } from 'hono'
import type { HostEnv } from './host-env'
import { refuse } from './refusal'

/** Refuses a longer body with 413; one whose length is not declared never comes this far, and Node holds it to that length. */
export function bodyUpTo(bytes: number): MiddlewareHandler<HostEnv> {
  return async (c, next) =>
    Number(c.req.header('content-length') ?? 0) > bytes ? refuse(c, 'too_large') : next()
}
