import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { gatedServer } from '@titian/gate'
import type { Logger } from 'pino'
import { compressInto } from './compress'
import { addressOf, refusalOf, stripForged, type Refusal } from './guard-request'
import { reference } from './reference'
import { addressHeader, requestIdHeader } from './request-headers'
import { closedHeaders, closedPolicy, contentSecurityPolicy, secure } from './security-headers'
import type { ServeStatic } from './static-files'

export type HostParts = {
  pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  serveStatic: ServeStatic
  isReady: () => Promise<boolean>
  trustedProxies: ReadonlySet<string>
  /** The only origin that pages come from, where it is fixed; else the Host header decides. */
  fixedOrigin: string | undefined
  log: Logger
}

const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 5_000,
}

/** The portal's HTTP server: limits, headers and health around the pages. */
export const portalHost = (parts: HostParts): Server =>
  gatedServer(limits, closedHeaders, (request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      parts.log.error({ error: nameOf(error) }, 'a request broke')
      response.destroy()
    })
  })

const answer = async (parts: HostParts, request: IncomingMessage, response: ServerResponse) => {
  secure(response, closedPolicy)
  const refusal = refusalOf(request, parts.fixedOrigin)
  if (!refusal && parts.serveStatic(request, response)) return

  const id = reference()
  response.setHeader('x-request-id', id)
  logWhenDone(parts.log, request, response, id)
  if (refusal) return refuse(response, refusal, id)
  const path = request.url?.split('?')[0]
  if (path === '/healthz') return say(response, 200, 'ok')
  if (path === '/readyz')
    return (await parts.isReady()) ? say(response, 200, 'ok') : say(response, 503, 'database')
  if (path?.startsWith('/_next/')) return refuse(response, notFound, id)

  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'))
  response.setHeader('content-security-policy', policy)
  const address = addressOf(request, parts.trustedProxies)
  stripForged(request.headers)
  request.headers[requestIdHeader] = id
  request.headers[addressHeader] = address
  request.headers['content-security-policy'] = policy
  compressInto(request, response)
  await parts.pages(request, response)
}

const notFound: Refusal = { status: 404, reason: 'not_found', message: 'Halaman atau data ini tidak ada.' }

const refuse = (response: ServerResponse, { status, reason, message }: Refusal, requestId: string) => {
  response.statusCode = status
  response.setHeader('content-type', 'application/json; charset=utf-8')
  // What follows on this connection may be the rest of a body that we do not read.
  if (response.req.method !== 'GET' && response.req.method !== 'HEAD')
    response.setHeader('connection', 'close')
  response.end(JSON.stringify({ error: { reason, message, requestId } }))
}

const say = (response: ServerResponse, status: number, text: string) => {
  response.statusCode = status
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.end(text)
}

/** One line a request: no address, no query, no names. */
const logWhenDone = (log: Logger, request: IncomingMessage, response: ServerResponse, requestId: string) => {
  const start = performance.now()
  const path = request.url?.split('?')[0]?.slice(0, 200)
  response.once('close', () => {
    const level = response.statusCode >= 500 ? 'error' : 'info'
    const milliseconds = Math.round(performance.now() - start)
    log[level](
      { requestId, method: request.method, path, status: response.statusCode, milliseconds },
      'request',
    )
  })
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)
