import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded, type EmbeddedServer } from '@titian/db/embedded'
import { witaDay } from '@titian/domain'
import postgres from 'postgres'
import { z } from 'zod'
import { fingerprint, worldFolder } from './place'
import { fillWorld } from './world/fill-world'
import { seed } from './world/scale'

/** Known to everyone: the database listens on this machine alone and everybody in it is invented. */
export const benchSecret = 'the bench, and nothing but the bench, uses this secret'

const built = z.object({
  fingerprint: z.string(),
  size: z.number(),
  seed: z.number(),
  day: z.string(),
  seconds: z.number(),
  rows: z.record(z.string(), z.number()),
})
export type Built = z.infer<typeof built>

export type OpenWorld = EmbeddedServer & { built: Built }

/** The kept world of that size, built first where there is none or the schema has changed since. */
export async function openWorld(size: number, log: (line: string) => void): Promise<OpenWorld> {
  const server = await startEmbedded({
    folder: worldFolder(size),
    secret: benchSecret,
    durable: true,
    port: 0,
    // About a tenth of the machine's memory, as an office would set it for a database of its own.
    sharedBuffers: '2GB',
  })
  try {
    const file = join(server.folder, 'built.json')
    return { ...server, built: readBuilt(file) ?? (await build(server, size, file, log)) }
  } catch (error) {
    await server.stop()
    throw error
  }
}

function readBuilt(file: string): Built | undefined {
  if (!existsSync(file)) return undefined
  const found = built.parse(JSON.parse(readFileSync(file, 'utf8')))
  return found.fingerprint === fingerprint() ? found : undefined
}

async function build(
  { adminUrl }: EmbeddedServer,
  size: number,
  file: string,
  log: (line: string) => void,
): Promise<Built> {
  const start = Date.now()
  const day = witaDay(new Date())
  log(`building ${size} businesses as of ${day}, seed ${seed}`)
  await emptyDatabase(adminUrl)
  const rows = await fillWorld({ adminUrl, secret: benchSecret, size, today: day, log })
  const made = { fingerprint: fingerprint(), size, seed, day, seconds: (Date.now() - start) / 1000, rows }
  writeFileSync(file, JSON.stringify(made, null, 2))
  log(`built in ${Math.round(made.seconds)} s`)
  return made
}

async function emptyDatabase(adminUrl: string): Promise<void> {
  const url = new URL(adminUrl)
  const name = url.pathname.slice(1)
  url.pathname = '/postgres'
  const admin = postgres(url.toString(), { max: 1 })
  try {
    await admin.unsafe(`drop database if exists ${name} with (force)`)
    await admin.unsafe(`create database ${name}`)
  } finally {
    await admin.end()
  }
}
