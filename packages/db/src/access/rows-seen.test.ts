import type { Actor, Duty } from '@titian/domain'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openPortalDatabase, openStaffDatabase, type Database } from '../database'
import { cloneDatabase, openConnection, type ClonedDatabase, type Connection } from '../testing'
import { actingRoles, oracles, referenceTables } from './oracle'
import { plantTown, type Town } from './plant-town'

let cloned: ClonedDatabase
let administrator: Connection
let town: Town
let tables: { name: string; key: string }[]
let staffDb: Database
let portalDb: Database
let actors: Actor[]

beforeAll(async () => {
  cloned = await cloneDatabase()
  administrator = await openConnection(cloned.adminUrl)
  town = await plantTown(administrator)
  tables = await administrator.ask(
    `select c.relname as name, string_agg(format('t.%I::text', a.attname), $$ || ' ' || $$ order by k.n) as key
     from pg_class c join pg_namespace s on s.oid = c.relnamespace and s.nspname = 'app'
     join pg_index i on i.indrelid = c.oid and i.indisprimary
     cross join lateral unnest(i.indkey) with ordinality k(attnum, n)
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
     where c.relkind in ('r', 'p') group by c.relname order by c.relname`,
  )
  staffDb = openStaffDatabase({ api: cloned.loginUrl('app_api'), auth: cloned.loginUrl('app_auth') })
  portalDb = openPortalDatabase({ portal: cloned.loginUrl('app_portal') })
  actors = [town.kukar, town.samarinda].flatMap((place): Actor[] => {
    const region = place.case.regency
    return [
      { id: place.mentor, duty: 'mentor', region },
      { id: place.colleague, duty: 'mentor', region },
      { id: place.verifier, duty: 'verifier', region },
      { id: place.head, duty: 'head', region },
      { id: place.partner, duty: 'partner', region },
      { id: place.case.womanId, duty: 'entrepreneur', region },
      { id: place.other.womanId, duty: 'entrepreneur', region },
    ]
  })
  actors.push(
    { id: town.province, duty: 'province', region: '64' },
    { id: town.province, duty: 'provinceData', region: '64' },
    { id: town.admin, duty: 'admin', region: '64' },
  )
})
afterAll(async () => {
  await administrator.close()
  await Promise.all([staffDb.close(), portalDb.close()])
  await cloned.drop()
})

const keyRow = z.array(z.object({ key: z.string() }))
const sorted = (rows: { key: string }[]) => rows.map(({ key }) => key).sort()

const known = new Map<string, string[] | 'denied'>()
const expectedFor = async (actor: Actor, table: string, key: string): Promise<string[] | 'denied'> => {
  const cell = `${actor.id} ${actor.duty} ${table}`
  const expected = known.get(cell) ?? (await askOracle(actor, table, key))
  known.set(cell, expected)
  return expected
}

const askOracle = async (actor: Actor, table: string, key: string): Promise<string[] | 'denied'> => {
  if (referenceTables.includes(table))
    return sorted(await administrator.ask(`select ${key} as key from app.${table} t`))
  const where = oracles[actor.duty][table]
  if (where === undefined) return 'denied'
  const uses = [actor.id, actor.region]
  return sorted(
    await administrator.ask(
      `select ${key} as key from app.${table} t cross join (select $1::uuid, $2::text) used where ${where}`,
      uses,
    ),
  )
}

const isDenied = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === '42501') || (error.cause !== undefined && isDenied(error.cause)))

const attempt = async (read: () => Promise<string[]>): Promise<string[] | 'denied'> => {
  try {
    return await read()
  } catch (error) {
    if (isDenied(error)) return 'denied'
    throw error
  }
}

const readThroughScope = (actor: Actor, table: string, key: string) =>
  attempt(() =>
    (actor.duty === 'entrepreneur' ? portalDb : staffDb).withScope(actor, async (tx) => {
      const { rows } = await tx.execute(sql.raw(`select ${key} as key from app.${table} t`))
      return sorted(keyRow.parse(rows))
    }),
  )

describe('RLS-4 and RLS-5: every role reads exactly the rows of the oracle, with no condition of ours', () => {
  it('through withScope, as the application does', { timeout: 60_000 }, async () => {
    const differing: string[] = []
    let compared = 0
    for (const actor of actors) {
      for (const { name, key } of tables) {
        const seen = await readThroughScope(actor, name, key)
        const expected = await expectedFor(actor, name, key)
        if (JSON.stringify(seen) !== JSON.stringify(expected))
          differing.push(
            `${actor.duty} ${actor.region} ${name}: ${String(seen)} instead of ${String(expected)}`,
          )
        compared += 1
      }
    }
    expect(differing).toEqual([])
    expect(compared).toBe(actors.length * tables.length)
  })

  it('through a raw select * in a session of the role', { timeout: 60_000 }, async () => {
    const differing: string[] = []
    const columnsOnly: Partial<Record<Duty, string[]>> = {
      entrepreneur: ['visit', 'enterprise', 'staff', 'message_settlement'],
      head: ['visit_quarantine'],
      partner: ['submission', 'partner_decision'],
    }
    for (const actor of actors) {
      for (const { name, key } of tables) {
        const expected = await expectedFor(actor, name, key)
        const login = actor.duty === 'entrepreneur' ? portal : api
        const seen = await attempt(async () => {
          await login.ask('begin')
          await login.ask(`set local role ${actingRoles[actor.duty]}`)
          await login.ask(`set local app.uid = '${actor.id}'`)
          await login.ask(`set local app.region = '${actor.region}'`)
          await login.ask(`set local app.duty = '${actor.duty}'`)
          return (await login.ask(`select * from app.${name}`)).map(() => '')
        }).finally(() => login.ask('rollback'))
        const wanted = columnsOnly[actor.duty]?.includes(name) ? 'denied' : expected
        if (seen.length !== wanted.length || (seen === 'denied') !== (wanted === 'denied'))
          differing.push(`${actor.duty} ${actor.region} ${name}: ${seen.length} instead of ${wanted.length}`)
      }
    }
    expect(differing).toEqual([])
  })

  it('plants a row in every table, so that nothing is right by being empty', async () => {
    const empty = []
    for (const { name } of tables.filter((table) => !['installation', 'area_change'].includes(table.name)))
      if ((await administrator.ask(`select 1 from app.${name} limit 1`)).length === 0) empty.push(name)
    expect(empty).toEqual([])
  })
})

let api: Connection
let portal: Connection
beforeAll(async () => {
  api = await openConnection(cloned.loginUrl('app_api'))
  portal = await openConnection(cloned.loginUrl('app_portal'))
})
afterAll(() => Promise.all([api.close(), portal.close()]))

describe('RLS-3: without a scope there is nothing', () => {
  const readAll = async (connection: Connection) => {
    const open: string[] = []
    for (const { name } of tables.filter((table) => !referenceTables.includes(table.name))) {
      const seen = await attempt(async () =>
        (await connection.ask(`select 1 from app.${name}`)).map(() => 'row'),
      )
      if (seen !== 'denied' && seen.length > 0) open.push(name)
    }
    return open
  }

  it('for a fresh login, and for the same connection after a scoped transaction has committed', async () => {
    expect(await readAll(api)).toEqual([])
    expect(await readAll(portal)).toEqual([])
    await api.ask('begin')
    await api.ask(
      `set local role r_supervisor; set local app.uid = '${town.kukar.verifier}'; set local app.region = '64.02'; set local app.duty = 'verifier'`,
    )
    expect((await api.ask('select 1 from app.visit')).length).toBeGreaterThan(0)
    await api.ask('commit')
    expect(await readAll(api)).toEqual([])
    const [settings] = await api
      .ask(`select current_user as role, app.uid() as uid, app.region() as region, app.duty() as duty`)
      .catch(() => [{ denied: true }])
    expect(settings).toEqual({ denied: true })
  })

  it('for a role that was taken without person or region', async () => {
    for (const role of new Set(Object.values(actingRoles))) {
      const login = role === 'r_entrepreneur' ? portal : api
      await login.ask('begin')
      await login.ask(`set local role ${role}`)
      const seen: string[] = []
      for (const { name } of tables.filter((table) => !referenceTables.includes(table.name))) {
        await login.ask('savepoint one')
        const rows = await attempt(async () =>
          (await login.ask(`select 1 from app.${name}`)).map(() => 'row'),
        )
        await login.ask('rollback to one')
        if (rows !== 'denied' && rows.length > 0) seen.push(name)
      }
      await login.ask('rollback')
      // Officials' names are all that an administrator's role shows without a region.
      expect(seen, role).toEqual(role === 'r_admin' ? ['staff'] : [])
    }
  })

  it('for app_auth and app_job, who have no business with cases', async () => {
    for (const login of ['app_auth', 'app_job'] as const) {
      const connection = await openConnection(cloned.loginUrl(login))
      const denied = []
      for (const { name } of tables.filter((table) => !referenceTables.includes(table.name)))
        denied.push(
          await attempt(async () => (await connection.ask(`select 1 from app.${name}`)).map(() => 'row')),
        )
      await connection.close()
      expect(new Set(denied), login).toEqual(new Set(['denied']))
    }
  })

  it('and the backup reads everything, the owner too, and neither writes by mistake', async () => {
    const backup = await openConnection(cloned.loginUrl('app_backup'))
    for (const { name } of tables) {
      const [all] = await administrator.ask<{ n: string }>(`select count(*) as n from app.${name}`)
      const [kept] = await backup.ask<{ n: string }>(`select count(*) as n from app.${name}`)
      expect(kept, name).toEqual(all)
      await expect(backup.ask(`delete from app.${name}`)).rejects.toMatchObject({ code: '42501' })
    }
    await backup.close()
  })
})
