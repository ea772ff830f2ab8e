import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

const bodyLimit = 256 * 1024

/** A request that goes no further: the status and the sentence for whoever reads it. */
export type Refusal = { status: number; reason: string; message: string }

// Headers by which a caller could speak for a proxy, for Next's inside or for our own server.
const forged =
  /^(x-forwarded-.*|forwarded|x-real-ip|x-original-.*|x-rewrite-.*|x-host|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-.*|x-vercel-.*|x-nextjs-.*|next-resume|x-titian-.*|x-http-method.*|content-security-policy.*)$/

/** Whoever really asks: the peer, or what a trusted proxy in front of us saw. */
export const addressOf = (request: IncomingMessage, trustedProxies: ReadonlySet<string>): string => {
  const peer = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  const seen = request.headers['x-forwarded-for']
  if (!trustedProxies.has(peer) || seen === undefined) return peer
  return String(seen).split(',').at(-1)?.trim() || peer
}

/** Removes what only a proxy or Next itself may say. */
export const stripForged = (headers: IncomingHttpHeaders) => {
  for (const name of Object.keys(headers)) if (forged.test(name)) delete headers[name]
}

/** Refuses what no page of ours sends. */
export const refusalOf = (request: IncomingMessage, fixedOrigin?: string): Refusal | undefined => {
  const { method = 'GET', headers } = request
  if (!['GET', 'HEAD', 'POST'].includes(method)) {
    return { status: 405, reason: 'method_not_supported', message: 'Cara kirim ini tidak dilayani.' }
  }
  if (Number(headers['content-length'] ?? 0) > bodyLimit) {
    return { status: 413, reason: 'too_large', message: 'Kiriman terlalu besar.' }
  }
  if (method === 'POST' && !isOwnPage(headers, fixedOrigin)) {
    return { status: 403, reason: 'cross_site', message: 'Kiriman dari halaman lain tidak diterima.' }
  }
  return undefined
}

// Every browser names the page behind a POST.
const isOwnPage = (
  { origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders,
  fixedOrigin: string | undefined,
): boolean => {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin === undefined || !URL.canParse(origin)) return false
  return fixedOrigin === undefined ? new URL(origin).host === host : origin === fixedOrigin
}
