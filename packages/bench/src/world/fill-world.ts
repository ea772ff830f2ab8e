import { randomUUID } from 'node:crypto'
import { hashSecret, privateDataFrom } from '@titian/db'
import { setupDatabase } from '@titian/db/setup'
import type { CalendarDay } from '@titian/domain'
import postgres, { type Sql } from 'postgres'
import { archetypesOf } from './archetypes'
import { makeBenchLogin } from './bench-login'
import { putKeysBack, takeKeys } from './keys'
import { loadRows } from './load-rows'
import { loadReference } from './reference'
import { drawSample } from './sample'
import { makeTeam } from './team'

export const benchPassword = 'perahu-ulin-uji-beban-2026'

export interface FillOptions {
  /** The administrator of an empty database. */
  adminUrl: string
  secret: string
  size: number
  today: CalendarDay
  log: (line: string) => void
}

/**
 * Sets the database up as an installation would and fills it with the world of that size.
 * Returns how many rows each table got. @throws PostgresError when a row breaks a key
 */
export async function fillWorld(options: FillOptions): Promise<Record<string, number>> {
  const { adminUrl, secret, size, today, log } = options
  await setupDatabase({ adminUrl, secret })
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  try {
    await loadFast(admin)
    await admin`insert into app.installation (is_only, id, kind, created_at)
      values (true, ${randomUUID()}, 'demo', now())`
    const benchUrl = await makeBenchLogin(admin, adminUrl, secret)
    const reference = await loadReference(adminUrl)
    const archetypes = archetypesOf(reference, today)
    const { team, rows } = makeTeam(size, reference, today, await hashSecret(benchPassword))

    const keys = await takeKeys(admin)
    const world = { team, archetypes, today, privateData: privateDataFrom(secret) }
    const counts = await loadRows(world, { url: benchUrl, size, first: rows, log })
    await putKeysBack(admin, keys, log)
    log('figures')
    await admin`select app.recount_figures()`
    await settle(admin, log)
    await drawSample(admin)
    return Object.fromEntries(counts)
  } finally {
    await admin.end()
  }
}

/** A world that a crash would break is built anew: until it stands, nothing waits for the disk. */
const whileLoading = {
  fsync: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '8GB',
  checkpoint_timeout: '1h',
}

async function loadFast(admin: Sql): Promise<void> {
  for (const [name, value] of Object.entries(whileLoading))
    await admin.unsafe(`alter system set ${name} = '${value}'`)
  await admin`select pg_reload_conf()`
}

/** What autovacuum would do in the night after such a load, and the settings as they were. */
async function settle(admin: Sql, log: (line: string) => void): Promise<void> {
  log('vacuum and statistics')
  await admin.unsafe('vacuum (analyze)')
  await admin.unsafe('alter system reset all')
  await admin`select pg_reload_conf()`
  await admin.unsafe('checkpoint')
}
