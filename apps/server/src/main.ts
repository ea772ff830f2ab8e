import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { readConfig } from './config'
import { forkWorker } from './fork-worker'
import { runPrimary } from './run-primary'

const FLUSH_MILLISECONDS = 500
const ERROR_LEVEL = 50

const isWorker = process.argv[2] === 'worker'
// A worker writes a line for every request: it collects them, and writes what is left when it ends.
const lines = pino.destination({ sync: !isWorker, minLength: isWorker ? 4096 : 0 })
if (isWorker) {
  setInterval(() => lines.flush(), FLUSH_MILLISECONDS).unref()
  process.on('exit', () => lines.flushSync())
}
const log = pino(
  {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: {
      // What explains an end must not be lost with it.
      logMethod(args, method, level) {
        method.apply(this, args)
        if (isWorker && level >= ERROR_LEVEL) lines.flushSync()
      },
    },
  },
  lines,
)

/** `node main.js` holds the port and keeps one worker; `node main.js worker` is that worker. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (!isWorker) return runPrimary(config, () => forkWorker(import.meta.filename), log)
  const appFolder = fileURLToPath(new URL('../../admin/dist', import.meta.url))
  // The primary stays small: what answers requests is loaded by the worker only.
  const { runWorker } = await import('./run-worker')
  await runWorker(config, appFolder, log)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    // Start-up only: no request has been served, so the message holds nobody's data.
    log.fatal({ message: error instanceof Error ? error.message : String(error) }, 'not started')
    process.exit(1)
  },
)
