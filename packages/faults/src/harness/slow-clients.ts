import { connect, type Socket } from 'node:net'

/** How a client wastes a connection. */
export const slownesses = ['headers', 'body', 'reading', 'silence'] as const
export type Slowness = (typeof slownesses)[number]

const TRICKLE_MILLISECONDS = 1_000
const LOOK_MILLISECONDS = 19_000

/**
 * Opens a connection that never gets to its end by itself. Resolves with the milliseconds after which the server
 * closed it, or with `deadline` when it did not.
 */
export function waste(url: string, slowness: Slowness, deadline: number): Promise<number> {
  const { hostname, port, host } = new URL(url)
  return new Promise((resolve) => {
    const began = performance.now()
    const socket = connect(Number(port), hostname, () => begin(socket, slowness, host))
    const trickle = setInterval(() => {
      // A header that never ends, a body of one byte a second.
      if (slowness === 'headers') socket.write('x')
      if (slowness === 'body') socket.write(' ')
    }, TRICKLE_MILLISECONDS)
    const end = () => {
      clearInterval(trickle)
      clearTimeout(late)
      socket.destroy()
      resolve(Math.min(performance.now() - began, deadline))
    }
    const late = setTimeout(end, deadline)
    socket.on('error', () => undefined)
    socket.once('close', end)
    // Whoever reads nothing never sees the other side's end either: it looks once, late.
    if (slowness === 'reading') setTimeout(() => socket.resume(), LOOK_MILLISECONDS).unref()
    else socket.resume()
    socket.once('end', end)
  })
}

function begin(socket: Socket, slowness: Slowness, host: string): void {
  if (slowness === 'headers') socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `)
  if (slowness === 'body') {
    socket.write(
      `POST /trpc/identity.signOut HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`,
    )
  }
  if (slowness === 'reading') socket.pause().write(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
}
