import type { RequestInfo } from '@titian/api'
import type { Context } from 'hono'
import type { HostEnv } from './host-env'
import { sessionCookie } from './session-cookie'

const DEVICE_LENGTH = 200

/** How the host knows its callers. */
export interface CallerRules {
  isDemo: boolean
  trustedProxies: ReadonlySet<string>
}

export interface Caller {
  info: RequestInfo
  /** Adds the cookie that a procedure set to its answer. */
  keepSession: (response: Response) => Response
}

/** Who asks, from where, and how the answer keeps the session. */
export function callerOf(c: Context<HostEnv>, rules: CallerRules): Caller {
  const cookie = sessionCookie(c, rules.isDemo && !isSecureContext(c, rules))
  return {
    info: {
      requestId: c.get('requestId'),
      address: addressOf(c, rules),
      device: (c.req.header('user-agent') ?? '').slice(0, DEVICE_LENGTH),
      sessionToken: cookie.token,
      setSession: cookie.set,
      clearSession: cookie.clear,
    },
    keepSession: (response) => {
      for (const change of cookie.changes) response.headers.append('set-cookie', change)
      return response
    },
  }
}

/** The socket's address, or what a trusted proxy in front of us saw. */
function addressOf(c: Context<HostEnv>, rules: CallerRules): string {
  const peer = peerOf(c)
  if (!rules.trustedProxies.has(peer)) return peer
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || peer
}

/** True when the browser speaks TLS, or with this very machine: there it keeps `__Host-` cookies. */
function isSecureContext(c: Context<HostEnv>, rules: CallerRules): boolean {
  if (rules.trustedProxies.has(peerOf(c)) && c.req.header('x-forwarded-proto') === 'https') return true
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(c.req.header('host') ?? '')
}

function peerOf(c: Context<HostEnv>): string {
  return c.env.incoming.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
}
