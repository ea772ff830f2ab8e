import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { administratorUrl, askServer, createMainDatabase, MAIN_DATABASE } from './administrator'
import { freePort } from './free-port'
import { initialiseDatabase } from './initialise-database'
import { claimServer, releaseServer } from './owner-file'
import { findRunningServer } from './postmaster-file'
import { identityOf, serverEnvironment } from './run-binary'
import { serverPlace, type Place } from './server-place'
import { stopServer } from './stop-server'

const DEFAULT_PORT = 54318
const START_SECONDS = 60

export interface EmbeddedOptions {
  /** Where the database should lie; another place is taken when the server's user cannot reach it. */
  folder: string
  secret: string
  /** false for tests: a crash of the machine may lose the database. */
  durable: boolean
  port?: number
  /** Memory for its pages, as PostgreSQL writes it (`2GB`); its own default without. */
  sharedBuffers?: string
}

export interface EmbeddedServer {
  /** URL of the administrator on the main database. */
  adminUrl: string
  folder: string
  port: number
  /** Stops the server, unless another living process has claimed it. */
  stop: () => Promise<void>
}

/**
 * Starts PostgreSQL of node_modules on 127.0.0.1, or takes over the one that a killed process left behind.
 * Throws when the database was made with another secret.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = serverPlace(options.folder)
  const { folder } = place
  const isOwner = claimServer(folder)

  const port = (await joinRunning(place, options.secret)) ?? (await startNew(place, options))
  await createMainDatabase(port, options.secret)
  return {
    adminUrl: administratorUrl(port, options.secret, MAIN_DATABASE),
    folder,
    port,
    stop: async () => {
      if (!isOwner) return
      await stopServer(place)
      releaseServer(folder)
    },
  }
}

async function joinRunning(place: Place, secret: string): Promise<number | undefined> {
  const running = findRunningServer(place.data)
  if (!running) return undefined
  const answer = await untilDecided(running.port, secret, () => !findRunningServer(place.data))
  if (answer === 'ready') return running.port
  if (answer === 'wrong-password') throw otherSecret(place)
  await stopServer(place)
  return undefined
}

async function startNew(place: Place, options: EmbeddedOptions): Promise<number> {
  if (!existsSync(join(place.data, 'PG_VERSION'))) await initialiseDatabase(place, options)
  const port = await freePort(options.port ?? DEFAULT_PORT)
  const log = openSync(join(place.folder, 'server.log'), 'a', 0o600)
  const child = spawn(place.binaries.postgres, ['-D', place.data, ...settings(port, options)], {
    ...identityOf(place.user),
    cwd: place.folder,
    env: serverEnvironment(place.binaries),
    // A Ctrl-C in the terminal must reach only us: the hosts stop first, the server last.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let failure: string | undefined
  child.once('error', (error) => (failure = error.message))
  child.once('exit', (code) => (failure = `PostgreSQL exited with ${code ?? 'a signal'}`))
  child.unref()

  const answer = await untilDecided(port, options.secret, () => failure !== undefined)
  if (answer === 'ready') return port
  if (answer === 'wrong-password') {
    await stopServer(place)
    throw otherSecret(place)
  }
  throw new Error(`${failure ?? 'PostgreSQL does not answer'}:\n${lastLines(place)}`)
}

function settings(port: number, { durable, sharedBuffers }: EmbeddedOptions): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: 100,
    ...(sharedBuffers === undefined ? {} : { shared_buffers: sharedBuffers }),
    ...(durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function untilDecided(port: number, secret: string, gaveUp = () => false) {
  const end = Date.now() + START_SECONDS * 1000
  for (;;) {
    const answer = await askServer(port, secret)
    if (answer === 'ready' || answer === 'wrong-password') return answer
    if (gaveUp() || Date.now() > end) return answer
    await wait(50)
  }
}

function otherSecret(place: Place): Error {
  return new Error(
    `The database in ${place.folder} was made with another TITIAN_SECRET. Give the old one, or delete that folder.`,
  )
}

function lastLines(place: Place): string {
  return readFileSync(join(place.folder, 'server.log'), 'utf8').trimEnd().split('\n').slice(-10).join('\n')
}
