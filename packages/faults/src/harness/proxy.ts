import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { send, type Answer } from './http'

/** A request as a proxy has it whole. */
export interface Passing {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: Buffer
}

export interface Proxy {
  url: string
  close: () => void
}

/** Answers each request with what `pass` makes of it; `undefined` cuts the connection instead. */
export async function startProxy(pass: (request: Passing) => Promise<Answer | undefined>): Promise<Proxy> {
  const server = createServer((incoming, outgoing) => {
    readWhole(incoming)
      .then(pass)
      .then((answer) => (answer ? give(outgoing, answer) : outgoing.destroy()))
      .catch(() => outgoing.destroy())
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    url: `http://localhost:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Sends a request on to a host as it is. */
export function forward(url: string, { method, path, headers, body }: Passing): Promise<Answer> {
  return send(`${url}${path}`, { method, headers, ...(body.length > 0 ? { body } : {}) })
}

async function readWhole(incoming: IncomingMessage): Promise<Passing> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  const { method = 'GET', url: path = '/', headers } = incoming
  // These belong to one connection, not to the request.
  const { connection: _connection, 'transfer-encoding': _encoding, ...kept } = headers
  return { method, path, headers: kept, body: Buffer.concat(chunks) }
}

function give(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  const { connection: _connection, 'transfer-encoding': _encoding, ...kept } = headers
  outgoing.writeHead(status, kept)
  outgoing.end(body)
}
