import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string }
export type Sent = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer }

/** One request over a connection of its own; nothing is added but Host, nothing is followed. */
export const send = (url: string, path: string, { method = 'GET', headers = {}, body }: Sent = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const outgoing = request({ hostname, port, path, method, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: Buffer.concat(chunks).toString('latin1'),
        }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })

export type Spoken = {
  /** The status of every answer on the connection. */
  statuses: number[]
  /** All answers as they came. */
  text: string
  /** Whether the host closed the connection. */
  isClosed: boolean
  /** How much of it the host let in. */
  bytesSent: number
}

const patienceMilliseconds = 3_000

/** Sends bytes as they are, up to the first sign of an answer, and listens until the host closes or three seconds pass. */
export const speak = (url: string, ...parts: readonly (string | Buffer)[]) =>
  new Promise<Spoken>((resolve) => {
    let text = ''
    let isClosed = false
    const waiting = [...parts]
    const socket = connect({ host: new URL(url).hostname, port: Number(new URL(url).port) })
    const sendOn = () => {
      for (let part = waiting.shift(); part !== undefined; part = waiting.shift())
        if (!socket.write(part, 'latin1')) return
    }
    const patience = setTimeout(() => socket.destroy(), patienceMilliseconds)
    socket.on('connect', sendOn)
    socket.on('drain', sendOn)
    socket.on('data', (chunk: Buffer) => {
      waiting.length = 0
      text += chunk.toString('latin1')
    })
    socket.on('end', () => (isClosed = true))
    // A host that closes while more is under way resets the connection.
    socket.on('error', () => (isClosed = true))
    socket.on('close', () => {
      clearTimeout(patience)
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
      resolve({ statuses, text, isClosed, bytesSent: socket.bytesWritten - socket.writableLength })
    })
  })
