import { fileURLToPath } from 'node:url'
import { openStaffApi, staffRouter } from '@titian/api'
import { pino } from 'pino'
import { readConfig } from './config'
import { createHost } from './create-host'
import { describeError } from './describe-error'
import { serveHost } from './http-server'
import { untilAskedToEnd } from './until-asked-to-end'

const READY_MILLISECONDS = 500

const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })

async function main(): Promise<void> {
  const config = readConfig(process.env)
  let isDraining = false
  const api = openStaffApi(config.urls, {
    secret: config.secret,
    dataFolder: config.dataFolder,
    onError: (error, requestId) => log.error({ requestId, error: describeError(error) }, 'procedure'),
  })
  const host = createHost({
    api: { ...api, isReady: async () => !isDraining && (await within(READY_MILLISECONDS, api.isReady())) },
    procedureNames: new Set(Object.keys(staffRouter._def.procedures)),
    callers: config,
    origin: config.origin,
    appFolder: fileURLToPath(new URL('../../admin/dist', import.meta.url)),
    log,
  })
  const running = await serveHost(host, config)
  log.info({ port: running.port }, 'started')

  await untilAskedToEnd()
  isDraining = true
  await running.drain()
  await api.close()
  log.info('stopped')
}

function within(milliseconds: number, answer: Promise<boolean>): Promise<boolean> {
  return Promise.race([
    answer,
    new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false).unref()),
  ])
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    // Start-up only: no request has been served, so the message holds nobody's data.
    log.fatal({ message: error instanceof Error ? error.message : String(error) }, 'not started')
    process.exit(1)
  },
)
