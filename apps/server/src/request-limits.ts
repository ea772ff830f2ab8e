import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { HostEnv } from './host-env'
import { refuse } from './refusal'

/** Refuses a longer body with 413; one whose length is not declared never comes this far. */
export function bodyUpTo(bytes: number): MiddlewareHandler<HostEnv> {
  return bodyLimit({ maxSize: bytes, onError: (c) => refuse(c, 'too_large') })
}
