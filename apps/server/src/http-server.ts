import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { HostEnv } from './host-env'
import { SECURITY_HEADERS } from './security-headers'

const DRAIN_MILLISECONDS = 20_000

export interface RunningHost {
  port: number
  /** Takes no new request, lets those under way end, closes the rest after 20 seconds. */
  drain: () => Promise<void>
}

/** Serves the host with time-outs that a slow or silent client cannot outlast. */
export async function serveHost(
  host: Hono<HostEnv>,
  { port, address }: { port: number; address: string },
): Promise<RunningHost> {
  const server = createServer(
    {
      headersTimeout: 10_000,
      // Long enough for a file; what reads JSON stops after ten seconds by itself.
      requestTimeout: 125_000,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: 10_000,
    },
    // The listener answers every failure itself, so its promise never rejects.
    (incoming, outgoing) => void listener(incoming, outgoing),
  )
  const listener = getRequestListener(host.fetch, { overrideGlobalObjects: false })
  server.setTimeout(20_000)
  server.on('clientError', (error, socket) => refuseUnreadable(error, socket))
  server.on('upgrade', (_request, socket) => socket.end(plainAnswer('400 Bad Request')))
  server.on('connect', (_request, socket) => socket.end(plainAnswer('405 Method Not Allowed')))

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, resolve)
  })
  return { port: portOf(server.address()), drain: () => drain(server) }
}

function refuseUnreadable(
  error: Error & { code?: string },
  socket: { writable: boolean; end: (text: string) => void; destroy: () => void },
) {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  socket.end(plainAnswer(error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : status))
}

function plainAnswer(status: string): string {
  const headers = Object.entries({
    ...SECURITY_HEADERS,
    'cache-control': 'no-store',
    connection: 'close',
    'content-length': '0',
  })
  return [`HTTP/1.1 ${status}`, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n')
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS)
  await closed
  clearTimeout(late)
}

function portOf(bound: string | AddressInfo | null): number {
  return bound !== null && typeof bound === 'object' ? bound.port : 0
}
