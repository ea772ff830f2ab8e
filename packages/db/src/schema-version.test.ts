import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPool } from './pool'
import { isSchemaCurrent } from './schema-version'
import { cloneDatabase, openConnection, type ClonedDatabase } from './testing'

let cloned: ClonedDatabase
beforeAll(async () => {
  cloned = await cloneDatabase()
})
afterAll(() => cloned.drop())

it('is current after the set-up, for both hosts, and no longer when the newest migration is missing', async () => {
  const pools = [openPool(cloned.loginUrl('app_auth'), 1), openPool(cloned.loginUrl('app_portal'), 1)]
  for (const pool of pools) expect(await isSchemaCurrent(pool)).toBe(true)
  const administrator = await openConnection(cloned.adminUrl)
  await administrator.ask(
    `delete from titian_migrations.__drizzle_migrations where created_at =
       (select max(created_at) from titian_migrations.__drizzle_migrations)`,
  )
  for (const pool of pools) expect(await isSchemaCurrent(pool)).toBe(false)
  await administrator.close()
  await Promise.all(pools.map((pool) => pool.end()))
})
