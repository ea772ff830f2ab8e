import {
  createServer,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { oddityOf } from './oddity'
import { rawAnswer } from './raw-answer'

const HEADER_BYTES = 16 * 1024

const UNREADABLE: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/**
 * An HTTP server whose handler sees plain requests only. Whatever else arrives is refused here, with `headers` like
 * every answer of the host, and its connection is closed: what follows on it may be the rest of something unread.
 */
export function gatedServer(
  limits: ServerOptions,
  headers: Readonly<Record<string, string>>,
  handle: RequestListener,
): Server {
  const refused = new WeakSet<Duplex>()
  const refuse = (response: ServerResponse, status: number) => {
    if (response.socket) refused.add(response.socket)
    const closing = { 'cache-control': 'no-store', connection: 'close', 'content-length': '0' }
    response.writeHead(status, { ...headers, ...closing }).end()
  }
  // Node would answer a request without Host by itself, without the headers.
  const options = { ...limits, maxHeaderSize: HEADER_BYTES, requireHostHeader: false }
  const server = createServer(options, (request, response) => {
    const status = oddityOf(request)
    if (status === undefined) handle(request, response)
    else refuse(response, status)
  })
  server.on('checkExpectation', (_request, response) => refuse(response, 417))
  server.on('upgrade', (_request, socket) => socket.end(rawAnswer('400 Bad Request', headers)))
  server.on('connect', (_request, socket) => socket.end(rawAnswer('405 Method Not Allowed', headers)))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // One refusal is on its way; what came behind it gets none of its own.
    if (refused.has(socket)) return
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
    socket.end(rawAnswer(UNREADABLE[error.code ?? ''] ?? '400 Bad Request', headers))
  })
  return server
}
