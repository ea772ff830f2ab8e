import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { gatedServer } from '@titian/gate'
import type { Hono } from 'hono'
import type { HostEnv } from './host-env'
import { SECURITY_HEADERS } from './security-headers'

const DRAIN_MILLISECONDS = 20_000

export interface ConnectionServer {
  take: (socket: Socket) => void
  /** Asks every client to close its connection after the next answer. */
  retire: () => void
  /** Closes idle connections, lets requests under way end, closes the rest after 20 seconds. */
  drain: () => Promise<void>
}

/** Serves the host on connections that somebody else accepted; a slow or silent client cannot outlast its time-outs. */
export function serveConnections(host: Hono<HostEnv>): ConnectionServer {
  const listener = getRequestListener(host.fetch)
  const sockets = new Set<Socket>()
  const answers = new Set<ServerResponse>()
  let isRetiring = false
  const server = gatedServer(
    {
      headersTimeout: 10_000,
      // Long enough for a file; what reads JSON stops after ten seconds by itself.
      requestTimeout: 125_000,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: 10_000,
    },
    SECURITY_HEADERS,
    (incoming, outgoing) => {
      answers.add(outgoing)
      outgoing.once('close', () => answers.delete(outgoing))
      if (isRetiring) closeAfter(outgoing)
      // The listener answers every failure itself, so its promise never rejects.
      void listener(incoming, outgoing)
    },
  )
  server.setTimeout(20_000)
  // Node watches the time-outs of requests from this event on, and a server of handed connections never listens.
  server.emit('listening')

  const retire = () => {
    isRetiring = true
    for (const answer of answers) closeAfter(answer)
  }
  return {
    take: (socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      socket.setNoDelay(true)
      server.emit('connection', socket)
    },
    retire,
    drain: async () => {
      retire()
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS)
      await Promise.all([...sockets].map(ended))
      clearTimeout(late)
      server.close()
    },
  }
}

function closeAfter(answer: ServerResponse): void {
  if (!answer.headersSent) answer.setHeader('connection', 'close')
}

function ended(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) resolve()
    else socket.once('close', () => resolve())
  })
}
