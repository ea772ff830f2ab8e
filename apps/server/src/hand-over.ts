import type { Socket } from 'node:net'
import { rawAnswer } from '@titian/gate'
import type { Worker } from './fork-worker'
import { SECURITY_HEADERS } from './security-headers'

const WAIT_MILLISECONDS = 4_000
const MOST_WAITING = 1_000

export interface HandOver {
  /** Gives a connection to the worker, or keeps it until there is one, at most four seconds. */
  give: (socket: Socket) => void
  /** The worker has it: our copy of the connection goes. */
  taken: (id: number) => void
  /** From now on connections go to this worker; undefined while there is none. */
  turnTo: (worker: Worker | undefined) => void
}

/** Passes connections on unread, so that none is refused while a worker is being replaced. */
export function createHandOver(): HandOver {
  const waiting = new Map<Socket, NodeJS.Timeout>()
  const given = new Map<number, Socket>()
  let worker: Worker | undefined
  let lastId = 0

  const hand = (to: Worker, socket: Socket) => {
    lastId += 1
    given.set(lastId, socket)
    to.tell({ kind: 'connection', id: lastId }, socket)
  }
  const keep = (socket: Socket) => {
    if (waiting.size >= MOST_WAITING) return refuse(socket)
    const late = setTimeout(() => {
      waiting.delete(socket)
      refuse(socket)
    }, WAIT_MILLISECONDS)
    waiting.set(socket, late)
  }
  return {
    give: (socket) => {
      socket.on('error', () => undefined)
      if (worker) hand(worker, socket)
      else keep(socket)
    },
    taken: (id) => {
      given.get(id)?.destroy()
      given.delete(id)
    },
    turnTo: (next) => {
      worker = next
      if (!next) {
        // Nobody knows what the dead worker read of these: their clients ask again.
        for (const socket of given.values()) socket.destroy()
        given.clear()
        return
      }
      for (const [socket, late] of waiting) {
        clearTimeout(late)
        hand(next, socket)
      }
      waiting.clear()
    },
  }
}

function refuse(socket: Socket): void {
  socket.end(rawAnswer('503 Service Unavailable', { ...SECURITY_HEADERS, 'retry-after': '2' }))
}
