import { Client } from 'pg'
import { afterAll, expect, it } from 'vitest'
import { cloneDatabase, type ClonedDatabase } from './clone-database'

const clones: ClonedDatabase[] = []
afterAll(() => Promise.all(clones.map((clone) => clone.drop())))

async function clone(): Promise<ClonedDatabase> {
  const database = await cloneDatabase()
  clones.push(database)
  return database
}

async function ask(url: string, query: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(query)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

it('gives each caller a prepared database that the others do not see', async () => {
  const [first, second] = await Promise.all([clone(), clone()])
  await ask(first.adminUrl, 'create table app.only_here (answer int)')
  const count = `select count(*)::int as answer from pg_tables where schemaname = 'app' and tablename = 'only_here'`
  expect(await ask(first.adminUrl, count)).toBe(1)
  expect(await ask(second.adminUrl, count)).toBe(0)
})

it('lets the logins in with their own names', async () => {
  const database = await clone()
  expect(await ask(database.loginUrl('app_api'), 'select current_user as answer')).toBe('app_api')
  expect(await ask(database.loginUrl('app_portal'), 'select current_user as answer')).toBe('app_portal')
})

it('takes a database away at once', async () => {
  const database = await cloneDatabase()
  await database.drop()
  await expect(ask(database.adminUrl, 'select 1')).rejects.toThrow(/does not exist/)
})
