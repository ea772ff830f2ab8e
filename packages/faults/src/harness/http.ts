import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'

export interface Sent {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
  agent?: Agent
  /** After which the client gives up (15 s). */
  deadline?: number
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
  milliseconds: number
}

const CLIENT_MILLISECONDS = 15_000
const connections = new Agent({ keepAlive: true, maxSockets: 256 })

/** A connection of its own for each request, as probes have it: none that the host has just closed for idleness. */
export const freshConnections = new Agent({ keepAlive: false })

/** One request. @throws Error when no whole answer came, which says nothing about what the server did */
export function send(url: string, sent: Sent = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, agent = connections, deadline = CLIENT_MILLISECONDS } = sent
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const outgoing = request(url, { method, headers, agent }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('aborted', () => reject(new Error('the answer was cut')))
      incoming.on('end', () => {
        clearTimeout(late)
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: Buffer.concat(chunks).toString('utf8'),
          milliseconds: performance.now() - started,
        })
      })
    })
    const late = setTimeout(() => outgoing.destroy(new Error('no answer in time')), deadline)
    outgoing.on('error', (error) => {
      clearTimeout(late)
      reject(error)
    })
    outgoing.end(body)
  })
}
