import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LEAST_BYTES = 32

/** TITIAN_SECRET; every password and key of an installation derives from it. */
export function requireSecret(): string {
  const secret = process.env.TITIAN_SECRET
  if (!secret) throw new Error('Set TITIAN_SECRET: at least 32 random bytes, the same at every start.')
  return longEnough(secret)
}

/** TITIAN_SECRET where it is given, else one that is made once and kept in the data folder. */
export function demoSecret(dataFolder: string): string {
  if (process.env.TITIAN_SECRET) return longEnough(process.env.TITIAN_SECRET)
  const file = join(dataFolder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, randomBytes(LEAST_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return longEnough(readFileSync(file, 'utf8').trim())
}

function longEnough(secret: string): string {
  if (Buffer.byteLength(secret) >= LEAST_BYTES) return secret
  throw new Error(`TITIAN_SECRET has ${Buffer.byteLength(secret)} bytes; it needs at least ${LEAST_BYTES}.`)
}

/** DATABASE_URL: the administrator's, for set-up and migrations. */
export function requireDatabaseUrl(): string {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('Set DATABASE_URL to the administrator of a PostgreSQL 15 or newer.')
  return url
}
