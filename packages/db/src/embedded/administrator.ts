import { createHmac } from 'node:crypto'
import { Client } from 'pg'

const ADMINISTRATOR = 'titian'
export const MAIN_DATABASE = 'titian'

export { ADMINISTRATOR }

export function administratorPassword(secret: string): string {
  return createHmac('sha256', secret).update('embedded postgresql administrator').digest('base64url')
}

export function administratorUrl(port: number, secret: string, database: string): string {
  return `postgres://${ADMINISTRATOR}:${administratorPassword(secret)}@127.0.0.1:${port}/${database}`
}

export type Answer = 'ready' | 'starting' | 'wrong-password' | 'unreachable'

/** Whether the server at the port lets the administrator of this secret in. */
export async function askServer(port: number, secret: string): Promise<Answer> {
  const client = new Client({
    connectionString: administratorUrl(port, secret, 'postgres'),
    connectionTimeoutMillis: 2_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return 'ready'
  } catch (error) {
    return answerOf(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function answerOf(error: unknown): Answer {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === '28P01') return 'wrong-password'
  return code === '57P03' ? 'starting' : 'unreachable'
}

/** Makes the database that everything lives in. */
export async function createMainDatabase(port: number, secret: string): Promise<void> {
  const client = new Client({ connectionString: administratorUrl(port, secret, 'postgres') })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [MAIN_DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${MAIN_DATABASE}`)
  } finally {
    await client.end()
  }
}
