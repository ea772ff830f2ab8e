import type { MiddlewareHandler } from 'hono'
import type { HostEnv } from './host-env'

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine writes its variables as a style element.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer, errors and files too. */
export const SECURITY_HEADERS = {
  'content-security-policy': PAGE_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

/** A stored file may be looked at, never run. */
export const FILE_POLICY =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** Sets the headers unless a route chose a stricter one; nothing is cached unless a route says so. */
export const securityHeaders: MiddlewareHandler<HostEnv> = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}
