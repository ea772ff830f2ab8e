import { createServer, type Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Worker } from './fork-worker'
import { createHandOver, type HandOver } from './hand-over'
import { untilAskedToEnd } from './until-asked-to-end'

// A proxy that asks /readyz every second has seen that we are leaving before the port closes.
const RETIRE_MILLISECONDS = 2_000
const END_MILLISECONDS = 22_000
const STEADY_MILLISECONDS = 1_000
const FIRST_PAUSE_MILLISECONDS = 50
const LONGEST_PAUSE_MILLISECONDS = 1_000

/**
 * Holds the port and one worker until asked to end. A worker that dies is replaced at once; one that dies as soon as
 * it is there after a pause that doubles. Connections that come meanwhile wait.
 * @throws Error when the first worker does not start
 */
export async function runPrimary(
  { port, address }: { port: number; address: string },
  startWorker: () => Worker,
  log: Logger,
): Promise<void> {
  const handOver = createHandOver()
  const server = createServer({ pauseOnConnect: true }, handOver.give)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, resolve)
  })
  log.info({ port: portOf(server) }, 'listening')
  const asked = untilAskedToEnd()
  const keeper = keepWorker(startWorker, handOver, log)
  await Promise.race([asked, keeper.failed])
  await keeper.retire(async () => {
    server.close()
  })
}

function keepWorker(startWorker: () => Worker, handOver: HandOver, log: Logger) {
  let current: Worker | undefined
  let isEnding = false
  const failed = start(true, FIRST_PAUSE_MILLISECONDS)

  async function start(isFirst: boolean, pause: number): Promise<never> {
    const worker = startWorker()
    let readyAt: number | undefined
    current = worker
    worker.onMessage((message) => {
      if (message.kind === 'taken') return handOver.taken(message.id)
      readyAt = Date.now()
      handOver.turnTo(worker)
    })
    const how = await worker.ended
    handOver.turnTo(undefined)
    if (isEnding) return new Promise(() => undefined)
    if (isFirst && readyAt === undefined) throw new Error(`the worker did not start (${how})`)
    const wasSteady = readyAt !== undefined && Date.now() - readyAt > STEADY_MILLISECONDS
    log.error({ how, restart: wasSteady ? 0 : pause }, 'worker ended')
    if (!wasSteady) await wait(pause)
    return start(
      false,
      wasSteady ? FIRST_PAUSE_MILLISECONDS : Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS),
    )
  }

  return {
    failed,
    /** Readiness goes first, then the port, then the worker when it has answered everything. */
    retire: async (closePort: () => Promise<void>) => {
      isEnding = true
      const worker = current
      worker?.tell({ kind: 'retire' })
      await wait(RETIRE_MILLISECONDS)
      await closePort()
      worker?.tell({ kind: 'end' })
      const late = setTimeout(() => worker?.kill(), END_MILLISECONDS)
      await worker?.ended
      clearTimeout(late)
      log.info('stopped')
    },
  }
}

function portOf(server: Server): number {
  const bound = server.address()
  return bound !== null && typeof bound === 'object' ? bound.port : 0
}
