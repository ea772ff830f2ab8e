import { createHmac } from 'node:crypto'
import type { Sql } from 'postgres'

const LOGIN = 'titian_bench'

/**
 * The one login that may COPY under forced row-level security: it bypasses the rules, and exists only where the bench
 * has made it. It may insert and nothing else.
 */
export async function makeBenchLogin(admin: Sql, adminUrl: string, secret: string): Promise<string> {
  const password = createHmac('sha256', secret).update(LOGIN).digest('hex')
  const [found] = await admin`select 1 from pg_roles where rolname = ${LOGIN}`
  if (!found) await admin.unsafe(`create role ${LOGIN} login bypassrls noinherit`)
  await admin.unsafe(`alter role ${LOGIN} password '${password}'`)
  await admin.unsafe(`grant usage on schema app, identity to ${LOGIN}`)
  await admin.unsafe(`grant insert on all tables in schema app, identity to ${LOGIN}`)
  const url = new URL(adminUrl)
  url.username = LOGIN
  url.password = password
  return url.toString()
}
