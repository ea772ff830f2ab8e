import type { Host } from './hosts'

/** Raw bytes that are no plain request, and the statuses that refuse them. */
export type OddHttp = { name: string; bytes: (host: Host) => string; refusals: number[] }

/** Stands behind each attack: it is answered with 200 when a host takes the rest of a body for a request. */
export const smuggled = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'

const get = (...lines: string[]) => ['GET /healthz HTTP/1.1', ...lines, '', smuggled].join('\r\n')

/** A POST that every guard lets in but for the given lines. */
const post =
  (lines: string[], body = '') =>
  (host: Host): string =>
    [
      'POST /trpc/identity.endOtherSessions HTTP/1.1',
      `Host: ${new URL(host.url()).host}`,
      `Origin: ${host.url()}`,
      'Content-Type: application/json',
      ...lines,
      '',
      `${body}${smuggled}`,
    ].join('\r\n')

const odd = (name: string, refusals: number[], bytes: string | OddHttp['bytes']): OddHttp => ({
  name,
  refusals,
  bytes: typeof bytes === 'string' ? () => bytes : bytes,
})

const chunked = 'Transfer-Encoding: chunked'
const noChunks = '0\r\n\r\n'
const manyHeaders = Array.from({ length: 200 }, (_, index) => `X-H${index}: 1`)

/** Two readings of where a request ends, as a proxy and a host behind it may differ. */
const bodies: readonly OddHttp[] = [
  odd('a length and chunks', [400], post(['Content-Length: 4', chunked], noChunks)),
  odd('chunks and a length', [400], post([chunked, 'Content-Length: 4'], noChunks)),
  odd('two lengths', [400], post(['Content-Length: 2', 'Content-Length: 40'], '{}')),
  odd('the same length twice', [400], post(['Content-Length: 2', 'Content-Length: 2'], '{}')),
  odd('a list of lengths', [400], post(['Content-Length: 2, 2'], '{}')),
  odd('a length with a sign', [400], post(['Content-Length: +2'], '{}')),
  odd('a negative length', [400], post(['Content-Length: -1'], '{}')),
  odd('a hexadecimal length', [400], post(['Content-Length: 0x2'], '{}')),
  odd('chunks', [411], post([chunked], '2\r\n{}\r\n0\r\n\r\n')),
  odd('packed chunks', [411], post(['Transfer-Encoding: gzip, chunked'], noChunks)),
  odd('chunks by another name', [400, 411], post(['Transfer-Encoding: xchunked'], noChunks)),
  odd('chunks and then none', [400], post(['Transfer-Encoding: chunked, identity'], noChunks)),
  odd('a space before the colon', [400], post(['Transfer-Encoding : chunked'], noChunks)),
  odd('a folded header', [400], post(['Transfer-Encoding:', ' chunked'], noChunks)),
  odd('a chunk of too many digits', [400, 411], post([chunked], `${'f'.repeat(17)}\r\n{}\r\n${noChunks}`)),
  odd('a chunk that ends with LF', [400, 411], post([chunked], '2\n{}\n0\n\n')),
  odd('a reading with a body', [400], get('Host: localhost', 'Content-Length: 5', '', 'hello')),
]

const lines: readonly OddHttp[] = [
  odd('LF alone', [400], `GET /healthz HTTP/1.1\nHost: localhost\n\n${smuggled}`),
  odd('a bare CR', [400], get('Host: localhost\rX: y', '')),
  odd('a NUL', [400], get('Host: localhost', 'X: a\0b', '')),
  odd('a space in front', [400], ` ${get('Host: localhost', '')}`),
  odd('no Host', [400], get('')),
  odd('two Hosts', [400], get('Host: localhost', 'Host: evil.example', '')),
  odd('a Host that is none', [400], get('Host: a b/../@', '')),
  odd('HTTP/0.9', [400], `GET /healthz\r\n\r\n${smuggled}`),
  odd('HTTP/1.0', [400], `GET /healthz HTTP/1.0\r\n\r\n${smuggled}`),
  odd('HTTP/2', [400], 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  odd(
    'another host in the address',
    [400],
    `GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n${smuggled}`,
  ),
  odd('TRACE', [405], `TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n${smuggled}`),
  odd('OPTIONS *', [405], `OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n${smuggled}`),
  odd('a tunnel', [405], `CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n${smuggled}`),
  odd('a method of no standard', [400, 405], `FROB / HTTP/1.1\r\nHost: localhost\r\n\r\n${smuggled}`),
  odd('another protocol', [400], get('Host: localhost', 'Connection: Upgrade', 'Upgrade: h2c', '')),
  odd('an expectation', [417], get('Host: localhost', 'Expect: magic', '')),
  odd('a header of 100 kB', [431], get('Host: localhost', `X: ${'x'.repeat(100_000)}`, '')),
  odd(
    'an address of 100 kB',
    [431],
    `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n${smuggled}`,
  ),
  odd('200 headers', [431], get('Host: localhost', ...manyHeaders, '')),
]

export const oddHttp: readonly OddHttp[] = [...bodies, ...lines]
