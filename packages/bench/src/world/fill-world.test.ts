import { createHash } from 'node:crypto'
import { privateDataFrom } from '@titian/db'
import { cloneDatabase, openConnection, type ClonedDatabase, type Connection } from '@titian/db/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { archetypesOf } from './archetypes'
import type { World } from './business'
import { copyTableOf } from './copy-text'
import { fillWorld } from './fill-world'
import { rowsIn } from './load-rows'
import { loadReference } from './reference'
import { tables } from './rows'
import { rowsOfBusiness } from './rows-of-business'
import { makeTeam } from './team'

const size = 200
const today = '2026-11-24'

let cloned: ClonedDatabase
let admin: Connection
let counts: Record<string, number>
beforeAll(async () => {
  cloned = await cloneDatabase()
  const { adminUrl, secret } = cloned
  counts = await fillWorld({ adminUrl, secret, size, today, log: () => undefined })
  admin = await openConnection(adminUrl)
}, 120_000)
afterAll(async () => {
  await admin.close()
  await cloned.drop()
})

const count = async (from: string): Promise<number> => {
  const [row] = await admin.ask<{ n: number }>(`select count(*)::int as n from ${from}`)
  return row?.n ?? -1
}

it('gives every business ten visits, its history and its received actions', async () => {
  expect(await count('app.enterprise')).toBe(size)
  expect(await count('app.visit')).toBe(size * 10)
  expect(await count(`app.received_action where kind = 'visits.log'`)).toBe(size * 10)
  expect(await count(`app.audit_event where action = 'visit.log'`)).toBe(size * 10)
  expect(await count('app.stage_event')).toBe(
    await count('app.assistance_case c, generate_series(1, c.stage) s'),
  )
  expect(await count('(select distinct regency_code from app.enterprise) x')).toBe(10)
})

it('counts what it wrote', async () => {
  for (const [name, expected] of Object.entries(counts))
    expect([name, await count(name)]).toEqual([name, expected])
  expect(Object.keys(counts)).toHaveLength(Object.keys(tables).length)
})

it('leaves every key and index of the schema in place and valid', async () => {
  const fresh = await cloneDatabase()
  const other = await openConnection(fresh.adminUrl)
  const keys = `select conrelid::regclass::text as target, conname as name, pg_get_constraintdef(oid) as what, convalidated as ok
    from pg_constraint where connamespace::regnamespace::text in ('app', 'identity') and contype in ('f', 'p', 'u')
    order by 1, 2`
  const indexes = `select indexdef from pg_indexes where schemaname in ('app', 'identity') order by 1`
  expect(await admin.ask(keys)).toEqual(await other.ask(keys))
  expect(await admin.ask(indexes)).toEqual(await other.ask(indexes))
  await other.close()
  await fresh.drop()
})

it('derives what the newest visit says of a case', async () => {
  const wrong = await count(`app.assistance_case c
    cross join lateral (select * from app.visit v where v.case_id = c.id order by v.started_at desc limit 1) v
    where c.last_visit_day <> v.visited_day or c.next_visit_on <> v.next_visit_on
      or (c.status = 'jeda') <> (v.condition = 'berhenti_sementara')`)
  expect(wrong).toBe(0)
})

it('lets nobody decide on her own papers and gives each stage of the funnel a verified one', async () => {
  expect(await count('app.decision where author_id = evidence_author_id')).toBe(0)
  const unproved = await count(`app.stage_event s where s.stage >= 3 and not exists (
    select 1 from app.evidence e where e.case_id = s.case_id and e.status = 'verified')`)
  expect(unproved).toBe(0)
})

it('gives the bench a login that bypasses the row rules and may only insert', async () => {
  const [login] = await admin.ask<{ bypasses: boolean; isSuper: boolean; reads: boolean }>(
    `select rolbypassrls as bypasses, rolsuper as "isSuper",
      has_table_privilege('titian_bench', 'app.visit', 'select') as reads
     from pg_roles where rolname = 'titian_bench'`,
  )
  expect(login).toEqual({ bypasses: true, isSuper: false, reads: false })
})

it('makes the same rows again, one business at a time and in any order', async () => {
  const world = await worldAgain()
  const forwards = Array.from({ length: size }, (_, at) => checksum(world, at))
  const backwards = Array.from({ length: size }, (_, at) => checksum(world, size - 1 - at)).toReversed()
  expect(backwards).toEqual(forwards)
  const again = await worldAgain()
  expect(Array.from({ length: size }, (_, at) => checksum(again, at))).toEqual(forwards)
  expect(new Set(forwards).size).toBe(size)
})

/** Only the nonce of a sealed NIK is drawn anew each time. */
async function worldAgain(): Promise<World> {
  const reference = await loadReference(cloned.adminUrl)
  const { team } = makeTeam(size, reference, today, 'hash')
  const privateData = { ...privateDataFrom(cloned.secret), seal: () => Buffer.from('sealed') }
  return { team, archetypes: archetypesOf(reference, today), today, privateData }
}

function checksum(world: World, index: number): string {
  const hash = createHash('sha256')
  const rows = rowsOfBusiness(world, index)
  for (const [key, table] of Object.entries(tables)) {
    const { encode } = copyTableOf(table)
    for (const row of rowsIn(rows, key)) hash.update(encode(row))
  }
  return hash.digest('hex')
}
