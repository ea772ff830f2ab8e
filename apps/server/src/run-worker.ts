import { Socket } from 'node:net'
import { checkFigures, endPauses, foldFigures, openStaffApi, sealAudit, staffRouter } from '@titian/api'
import type { Logger } from 'pino'
import type { HostConfig } from './config'
import { createHost } from './create-host'
import { describeError } from './describe-error'
import { serveConnections } from './http-server'
import { keepFigures } from './keep-figures'
import { repeat } from './repeat'
import { sealMinutes } from './seal-minutes'
import { isToWorker, type FromWorker } from './worker-messages'

const READY_MILLISECONDS = 500
const END_PAUSES_MILLISECONDS = 60_000

/** Answers the connections that the primary hands over, until it says that the end has come or is gone itself. */
export async function runWorker(config: HostConfig, appFolder: string, log: Logger): Promise<void> {
  let isRetiring = false
  const api = openStaffApi(config.urls, {
    secret: config.secret,
    dataFolder: config.dataFolder,
    onError: (error, requestId) => log.error({ requestId, error: describeError(error) }, 'procedure'),
  })
  const host = createHost({
    api: { ...api, isReady: async () => !isRetiring && (await within(READY_MILLISECONDS, api.isReady())) },
    procedureNames: new Set(Object.keys(staffRouter._def.procedures)),
    callers: config,
    origin: config.origin,
    appFolder,
    log,
  })
  const server = serveConnections(host)
  await api.warm()

  // The primary decides when to end; a signal to the whole group must not cut answers short.
  process.on('SIGTERM', () => undefined)
  process.on('SIGINT', () => undefined)
  const ending = new Promise<void>((resolve) => {
    process.once('disconnect', () => resolve())
    process.on('message', (message, handle) => {
      if (!isToWorker(message)) return
      if (message.kind === 'end') return resolve()
      if (message.kind === 'retire') {
        isRetiring = true
        return server.retire()
      }
      tell({ kind: 'taken', id: message.id })
      // A client that left on the way leaves no socket.
      if (handle instanceof Socket) server.take(handle)
    })
  })
  tell({ kind: 'ready' })
  log.info('started')
  const { jobUrl } = config
  const stops =
    jobUrl === undefined
      ? []
      : [
          sealMinutes(() => sealAudit(jobUrl), log),
          keepFigures({ fold: () => foldFigures(jobUrl), check: () => checkFigures(jobUrl) }, log),
          repeat(END_PAUSES_MILLISECONDS, () => endPauses(jobUrl), log, 'pauses not ended'),
        ]
  if (stops.length === 0)
    log.warn('APP_JOB_URL is not set: this host neither seals the history, folds figures nor ends pauses')

  await ending
  isRetiring = true
  for (const stop of stops) stop()
  await server.drain()
  await api.close()
}

function tell(message: FromWorker): void {
  if (process.connected) process.send?.(message)
}

function within(milliseconds: number, answer: Promise<boolean>): Promise<boolean> {
  return Promise.race([
    answer,
    new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false).unref()),
  ])
}
