import type { ServerResponse } from 'node:http'

const oneYear = 31_536_000

/** The policy of one page. Scripts run only with the nonce of this response, or loaded by one that does. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The policy of what is no page. */
export const closedPolicy = "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** Headers of every response, whatever it says. */
export const fixedHeaders = {
  'strict-transport-security': `max-age=${oneYear}`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const satisfies Record<string, string>

/** Sets them, with `no-store` until a static file says otherwise. */
export const secure = (response: ServerResponse, policy: string) => {
  for (const [name, value] of Object.entries(fixedHeaders)) response.setHeader(name, value)
  response.setHeader('content-security-policy', policy)
  response.setHeader('cache-control', 'no-store')
}

/** Headers of an answer that is no page. */
export const closedHeaders = { ...fixedHeaders, 'content-security-policy': closedPolicy } as const
