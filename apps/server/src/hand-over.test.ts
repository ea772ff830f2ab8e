import { connect, createServer as createListener, type Server, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import type { Worker } from './fork-worker'
import { createHandOver } from './hand-over'
import type { ToWorker } from './worker-messages'

const open: { listener: Server; client: Socket }[] = []
afterEach(() => {
  for (const { listener, client } of open.splice(0)) {
    client.destroy()
    listener.close()
  }
})

/** Both ends of one connection over loopback. */
async function connection(): Promise<{ client: Socket; accepted: Socket }> {
  const listener = createListener({ pauseOnConnect: true })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const bound = listener.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0
  const accepted = new Promise<Socket>((resolve) => listener.once('connection', resolve))
  const client = connect(port, '127.0.0.1')
  open.push({ listener, client })
  return { client, accepted: await accepted }
}

const ended = (socket: Socket) =>
  new Promise<void>((resolve) => socket.once('close', () => resolve()).resume())

function fakeWorker(): Worker & { told: { message: ToWorker; socket: Socket | undefined }[] } {
  const told: { message: ToWorker; socket: Socket | undefined }[] = []
  return {
    told,
    tell: (message, socket) => void told.push({ message, socket }),
    onMessage: () => undefined,
    ended: new Promise(() => undefined),
    kill: () => undefined,
  }
}

it('keeps a connection that comes while there is no worker, and hands it to the next', async () => {
  const handOver = createHandOver()
  const { accepted } = await connection()
  handOver.give(accepted)
  expect(accepted.destroyed).toBe(false)
  const worker = fakeWorker()
  handOver.turnTo(worker)
  expect(worker.told).toEqual([{ message: { kind: 'connection', id: 1 }, socket: accepted }])
})

it('closes only its own copy when the worker has taken a connection', async () => {
  const handOver = createHandOver()
  const worker = fakeWorker()
  handOver.turnTo(worker)
  const { accepted } = await connection()
  handOver.give(accepted)
  expect(accepted.destroyed).toBe(false)
  handOver.taken(1)
  expect(accepted.destroyed).toBe(true)
})

it('cuts what a dead worker may have read, so that its client asks again', async () => {
  const handOver = createHandOver()
  handOver.turnTo(fakeWorker())
  const { accepted, client } = await connection()
  handOver.give(accepted)
  handOver.turnTo(undefined)
  await ended(client)
})
