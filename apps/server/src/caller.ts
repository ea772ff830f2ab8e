import type { Context } from 'hono'
import type { HostEnv } from './host-env'

const DEVICE_LENGTH = 200
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

export interface ProxyTrust {
  isBehindProxy: boolean
}

/** The caller's address: the socket's, or what a trusted proxy on this machine added last. */
export function callerAddress(c: Context<HostEnv>, { isBehindProxy }: ProxyTrust): string {
  const peer = c.env.incoming.socket.remoteAddress ?? ''
  if (!isBehindProxy || !LOOPBACK.has(peer)) return peer
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || peer
}

/** True when the browser speaks HTTPS, or plain HTTP with this very machine. */
export function isSecureContext(c: Context<HostEnv>, { isBehindProxy }: ProxyTrust): boolean {
  if (isBehindProxy && c.req.header('x-forwarded-proto') === 'https') return true
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(c.req.header('host') ?? '')
}

export function callerDevice(c: Context<HostEnv>): string {
  return (c.req.header('user-agent') ?? '').slice(0, DEVICE_LENGTH)
}
