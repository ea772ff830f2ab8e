import type { IncomingHttpHeaders } from 'node:http'

const oneYear = 365 * 24 * 60 * 60

type Headers = Readonly<Record<string, string | undefined>>
type Check = (headers: Headers) => boolean

const directives = (policy = ''): Map<string, string[]> =>
  new Map(
    policy.split(';').map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name, sources]
    }),
  )

const isNothing = (policy: string | undefined, name: string): boolean =>
  directives(policy).get(name)?.join() === "'none'"

/** Scripts come from this host or carry the nonce of this answer; none is written into a page. */
const keepsScriptsOut: Check = ({ 'content-security-policy': policy }) => {
  const rules = directives(policy)
  const sources = rules.get('script-src') ?? rules.get('default-src')
  const allowed = /^('none'|'self'|'strict-dynamic'|'nonce-[\w+/]{22}==')$/
  return sources !== undefined && sources.every((source) => allowed.test(source))
}

const checks: Readonly<Record<string, Check>> = {
  'script-src': keepsScriptsOut,
  'object-src': ({ 'content-security-policy': policy }) => isNothing(policy, 'object-src'),
  'base-uri': ({ 'content-security-policy': policy }) => isNothing(policy, 'base-uri'),
  'frame-ancestors': ({ 'content-security-policy': policy }) => isNothing(policy, 'frame-ancestors'),
  'strict-transport-security': (headers) =>
    Number(/^max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1]) >= oneYear,
  'x-content-type-options': (headers) => headers['x-content-type-options'] === 'nosniff',
  'referrer-policy': (headers) => /^(same-origin|no-referrer)$/.test(headers['referrer-policy'] ?? ''),
  'cross-origin-opener-policy': (headers) => headers['cross-origin-opener-policy'] === 'same-origin',
  'permissions-policy': (headers) => /\bmicrophone=\(\)/.test(headers['permissions-policy'] ?? ''),
  'cache-control': (headers) => headers['cache-control'] !== undefined,
  'no name of the software': (headers) => !('x-powered-by' in headers) && !('server' in headers),
}

/** What an answer lacks of A28; of a raw answer its headers are read first. */
export const unsecured = (answer: IncomingHttpHeaders | string): string[] => {
  const headers = typeof answer === 'string' ? headersOf(answer) : textsOf(answer)
  return Object.entries(checks).flatMap(([name, holds]) => (holds(headers) ? [] : [name]))
}

const textsOf = (headers: IncomingHttpHeaders): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()]))

const headersOf = (text: string): Headers => {
  const [, ...lines] = (text.split('\r\n\r\n')[0] ?? '').split('\r\n')
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}
