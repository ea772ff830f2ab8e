import { sql } from 'drizzle-orm'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepWarm, openPool } from './pool'
import { scopedBy } from './scope'
import { cloneDatabase, openConnection, type ClonedDatabase, type Connection } from './testing'

let cloned: ClonedDatabase
let administrator: Connection
beforeAll(async () => {
  cloned = await cloneDatabase()
  administrator = await openConnection(cloned.adminUrl)
})
afterAll(async () => {
  await administrator.close()
  await cloned.drop()
})

const mentor = { id: '019a0000-0000-7000-8000-000000000000', duty: 'mentor', region: '64.02' } as const

// An uncaught error would fail this run; RLS-11 under load: killed-backends.test.ts.
it('loses a connection between two statements of a transaction, rejects it and goes on', async () => {
  const pool = openPool(cloned.loginUrl('app_api'), 1)
  const withScope = scopedBy(pool)
  const broken = withScope(mentor, async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await administrator.ask('select pg_terminate_backend($1, 2000)', [rows[0]?.pid])
    await tx.execute(sql`select 1 from app.visit`)
  })
  await expect(broken).rejects.toThrow()
  const after = await withScope(mentor, (tx) =>
    tx.execute<{ role: string }>(sql`select current_user as role`),
  )
  expect(after.rows).toEqual([{ role: 'r_mentor' }])
  expect((await pool.query('select current_user as role')).rows).toEqual([{ role: 'app_api' }])
  await pool.end()
})

it('takes back a connection that was lost before its transaction began, again and again', async () => {
  const pool = openPool(cloned.loginUrl('app_api'), 1)
  const withScope = scopedBy(pool)
  // Whoever borrows the connection finds its backend gone at the first statement, which is `begin`.
  const lose = (client: pg.PoolClient) =>
    void client.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined)
  pool.on('acquire', lose)
  for (let times = 0; times < 3; times += 1)
    await expect(withScope(mentor, (tx) => tx.execute(sql`select 1`))).rejects.toThrow()
  pool.off('acquire', lose)
  await expect(withScope(mentor, (tx) => tx.execute(sql`select 1`))).resolves.toBeDefined()
  await pool.end()
})

it('opens every connection ahead and again after a loss', async () => {
  const pool = openPool(cloned.loginUrl('app_api'), 3)
  const backends = async () => {
    const rows = await administrator.ask<{ pid: number }>(
      `select pid from pg_stat_activity where datname = $1 and usename = 'app_api'`,
      [cloned.name],
    )
    return rows.map(({ pid }) => pid)
  }
  await keepWarm(pool)
  expect(pool.idleCount).toBe(3)
  const lost = await backends()
  expect(lost).toHaveLength(3)
  for (const pid of lost) await administrator.ask('select pg_terminate_backend($1, 2000)', [pid])
  // Never asked of the pool on the way: it may have opened new ones before the first look at it.
  await expect
    .poll(async () => (await backends()).filter((pid) => !lost.includes(pid)).length, { timeout: 10_000 })
    .toBe(3)
  await expect.poll(() => pool.idleCount, { timeout: 10_000 }).toBe(3)
  await pool.end()
})
