import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPool } from './pool'
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

// RLS-11: nothing of a broken transaction runs under another role, and an uncaught error would fail this run.
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
