import { join } from 'node:path'
import { seedDemo } from '../demo'
import { startEmbedded } from '../embedded'
import { setupDatabase } from '../setup'
import { demoSecret } from './installation-secret'
import { urlsOfLogins } from './urls-of-logins'

/**
 * Holds the demo's database: prepares it, tells the parent how to reach it, and stops it when asked to
 * (SIGTERM) or when the parent is gone. Talks over the process channel.
 */
async function holdDatabase(): Promise<void> {
  const dataFolder = process.env.TITIAN_DATA
  if (!dataFolder) throw new Error('Set TITIAN_DATA to the folder of the demo.')
  const secret = demoSecret(dataFolder)

  tell({ step: 'Starting PostgreSQL' })
  const database = await openDatabase(dataFolder, secret)
  onEnd(database.stop)

  tell({ step: 'Preparing roles, tables and reference data' })
  await setupDatabase({ adminUrl: database.adminUrl, secret, log: (detail) => tell({ detail }) })

  tell({ step: 'Filling in the demo' })
  const { signIns } = await seedDemo({
    adminUrl: database.adminUrl,
    secret,
    log: (detail) => tell({ detail }),
  })

  const { adminUrl, place } = database
  tell({ ready: { adminUrl, place, secret, signIns, urls: urlsOfLogins(adminUrl, secret) } })
}

async function openDatabase(dataFolder: string, secret: string) {
  const given = process.env.DATABASE_URL
  if (given) {
    const { host, pathname } = new URL(given)
    return { adminUrl: given, place: `${host}${pathname}`, stop: () => Promise.resolve() }
  }
  const { adminUrl, folder, stop } = await startEmbedded({
    folder: join(dataFolder, 'database'),
    secret,
    durable: true,
    port: Number(process.env.TITIAN_DATABASE_PORT) || 54_318,
  })
  return { adminUrl, place: folder, stop }
}

function onEnd(stop: () => Promise<void>): void {
  let isEnding = false
  const end = () => {
    if (isEnding) return
    isEnding = true
    // Set-up under way loses its connection now; that is no failure.
    process.on('uncaughtException', () => undefined)
    void stop().finally(() => process.exit(0))
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.on('disconnect', end)
}

function tell(message: object): void {
  if (process.connected) process.send?.(message)
}

holdDatabase().catch((error: unknown) => {
  tell({ failed: error instanceof Error ? error.message : String(error) })
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
  if (process.connected) process.disconnect()
})
