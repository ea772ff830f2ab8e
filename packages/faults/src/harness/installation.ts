import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { seedDemo, type DemoSignIn } from '@titian/db/demo'
import { startEmbedded, type EmbeddedServer } from '@titian/db/embedded'
import { loginUrl, setupDatabase, type Login } from '@titian/db/setup'
import { openConnection, type Connection } from '@titian/db/testing'
import { childrenOf, isAlive } from './processes'

/** A whole installation of its own: a durable PostgreSQL, the real set-up, the demo's people. */
export interface Installation {
  secret: string
  dataFolder: string
  signIns: DemoSignIn[]
  loginUrl: (login: Login) => string
  /** Prepares a second, empty database on the same server; resolves with its administrator's URL and how to drop it. */
  addDatabase: (name: string) => Promise<{ adminUrl: string; drop: () => Promise<void> }>
  /** A connection of the server's administrator, whom no row rule binds. */
  connect: () => Promise<Connection>
  /** Asks one thing over a connection of its own. */
  ask: Connection['ask']
  postmaster: () => number
  /** Kills PostgreSQL with everything that belongs to it, as a power cut would. */
  cutPower: () => Promise<void>
  /** Starts PostgreSQL again after a cut; resolves when it accepts connections. */
  restart: () => Promise<void>
  close: () => Promise<void>
}

export async function createInstallation(): Promise<Installation> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'titian-faults-'))
  const secret = randomBytes(32).toString('base64url')
  const start = (port: number) =>
    startEmbedded({ folder: join(dataFolder, 'database'), secret, durable: true, port })
  let server: EmbeddedServer = await start(0)
  const { adminUrl, folder, port } = server
  await setupDatabase({ adminUrl, secret })
  const { signIns } = await seedDemo({ adminUrl, secret, log: () => undefined })
  const connect = () => openConnection(adminUrl)
  const ask: Connection['ask'] = async (text, values) => {
    const connection = await connect()
    try {
      return await connection.ask(text, values)
    } finally {
      await connection.close()
    }
  }
  const postmaster = () =>
    Number(readFileSync(join(folder, 'database', 'postmaster.pid'), 'utf8').split('\n')[0])
  return {
    secret,
    dataFolder,
    signIns,
    loginUrl: (login) => loginUrl(adminUrl, secret, login),
    connect,
    ask,
    addDatabase: async (name) => {
      await ask(`create database ${name}`)
      const url = new URL(adminUrl)
      url.pathname = `/${name}`
      await setupDatabase({ adminUrl: url.href, secret })
      return {
        adminUrl: url.href,
        drop: async () => void (await ask(`drop database ${name} with (force)`)),
      }
    },
    postmaster,
    cutPower: async () => {
      const first = postmaster()
      const all = [first, ...childrenOf(first)]
      for (const pid of all) killAtOnce(pid)
      while (all.some(isAlive)) await wait(5)
    },
    restart: async () => {
      server = await start(port)
      if (server.port !== port) throw new Error('PostgreSQL did not get its port again')
    },
    close: async () => {
      await server.stop()
      for (const place of new Set([dataFolder, folder])) rmSync(place, { recursive: true, force: true })
    },
  }
}

function killAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in between.
  }
}
