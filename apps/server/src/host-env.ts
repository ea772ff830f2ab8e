import type { HttpBindings } from '@hono/node-server'

/** What each request carries through the host. */
export interface HostEnv {
  Bindings: HttpBindings
  Variables: { requestId: string }
}
