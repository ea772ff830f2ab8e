import { setImmediate } from 'node:timers/promises'
import type { Actor } from '@titian/domain'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { scopedBy, type Tx } from '../scope'
import { cloneDatabase, openConnection, type ClonedDatabase } from '../testing'
import { plantCase, plantTown, type PlantedCase } from './plant-town'

// RLS-10: many people's requests on five connections, held open at random places, some of them breaking off.
const requests = 10_000
const atOnce = 8
const seed = 20_261_124

let cloned: ClonedDatabase
const actors: { actor: Actor; mayRead: (row: Row) => boolean }[] = []
type Row = { id: string; regency_code: string; mentor: string; woman_id: string }
let rightful: Map<string, Row>

beforeAll(async () => {
  cloned = await cloneDatabase()
  const administrator = await openConnection(cloned.adminUrl)
  const town = await plantTown(administrator)
  const planted: PlantedCase[] = [town.kukar, town.samarinda].flatMap((place) => [place.case, place.other])
  for (const place of [town.kukar, town.samarinda])
    for (const [mentorId, formerId] of [
      [place.mentor, place.colleague],
      [place.colleague, place.mentor],
    ] as const)
      planted.push(
        await plantCase(administrator, place.case.regency, {
          mentorId,
          formerId,
          verifierId: place.verifier,
        }),
      )
  const facts = await administrator.ask<Row>(
    `select v.id, v.regency_code, p.mentor_id as mentor, v.woman_id from app.visit v
     join app.assignment_period p on p.case_id = v.case_id and p.ends_at is null`,
  )
  rightful = new Map(facts.map((row) => [row.id, row]))
  await administrator.close()
  for (const place of [town.kukar, town.samarinda]) {
    const region = place.case.regency
    for (const id of [place.mentor, place.colleague])
      actors.push({ actor: { id, duty: 'mentor', region }, mayRead: (row) => row.mentor === id })
    for (const duty of ['verifier', 'head'] as const)
      actors.push({
        actor: { id: place[duty], duty, region },
        mayRead: (row) => row.regency_code === region,
      })
    actors.push({ actor: { id: place.partner, duty: 'partner', region }, mayRead: () => false })
  }
  actors.push({ actor: { id: town.province, duty: 'province', region: '64' }, mayRead: () => false })
  actors.push({ actor: { id: town.admin, duty: 'admin', region: '64' }, mayRead: () => false })
  for (const { womanId, regency } of planted)
    actors.push({
      actor: { id: womanId, duty: 'entrepreneur', region: regency },
      mayRead: (row) => row.woman_id === womanId,
    })
})
afterAll(() => cloned.drop())

const visitRow = z.array(z.object({ id: z.string() }))
const readVisits = async (tx: Tx) => visitRow.parse((await tx.execute(sql`select id from app.visit`)).rows)

/** The same numbers at every run. */
const numbers = () => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

class BrokenOff extends Error {}

// Waits as long as it takes for a connection: here eight callers share five on purpose.
const poolOf = (login: 'app_api' | 'app_portal') =>
  new pg.Pool({ connectionString: cloned.loginUrl(login), max: 5, idleTimeoutMillis: 0 })

it(
  'shows nobody a row of another in ten thousand interleaved requests on five connections',
  { timeout: 400_000 },
  async () => {
    const pools = { staff: poolOf('app_api'), her: poolOf('app_portal') }
    const scopes = { staff: scopedBy(pools.staff), her: scopedBy(pools.her) }
    const next = numbers()
    const tally = { rows: 0, foreign: 0, missing: 0, denied: 0, broken: 0, savepoints: 0, outside: 0 }

    const look = (rows: { id: string }[], mayRead: (row: Row) => boolean) => {
      for (const { id } of rows) {
        const known = rightful.get(id)
        tally.rows += 1
        if (!known || !mayRead(known)) tally.foreign += 1
      }
      if (rows.length !== [...rightful.values()].filter(mayRead).length) tally.missing += 1
    }

    const one = async (actor: Actor, mayRead: (row: Row) => boolean, chance: number) => {
      const isHers = actor.duty === 'entrepreneur'
      const sees = !['partner', 'province', 'admin'].includes(actor.duty)
      try {
        await (isHers ? scopes.her : scopes.staff)(actor, async (tx) => {
          for (let turn = 0; turn < chance * 4; turn += 1) await setImmediate()
          if (chance > 0.95 && sees) {
            tally.savepoints += 1
            await tx
              .transaction(async (inner) => {
                look(await readVisits(inner), mayRead)
                throw new BrokenOff()
              })
              .catch(ignoreBrokenOff)
          }
          if (sees) look(await readVisits(tx), mayRead)
          else await tx.execute(sql`select id from app.visit`)
          if (chance > 0.9 && chance < 0.95) throw new BrokenOff()
        })
      } catch (error) {
        if (error instanceof BrokenOff) tally.broken += 1
        else if (!sees) tally.denied += 1
        else throw error
      }
    }

    let started = 0
    const worker = async () => {
      while (started < requests) {
        started += 1
        const chosen = actors[Math.floor(next() * actors.length)]
        if (chosen) await one(chosen.actor, chosen.mayRead, next())
        if (started % 97 === 0) {
          // Between two requests the connection itself has neither role nor person.
          const left = await pools.staff.query(`select 1 from app.visit`).then(
            () => 1,
            () => 0,
          )
          tally.outside += left
        }
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    await Promise.all([pools.staff.end(), pools.her.end()])

    expect(tally).toMatchObject({ foreign: 0, missing: 0, outside: 0 })
    expect(tally.rows).toBeGreaterThan(requests)
    expect(tally.denied).toBeGreaterThan(500)
    expect(tally.broken).toBeGreaterThan(300)
    expect(tally.savepoints).toBeGreaterThan(300)
  },
)

const ignoreBrokenOff = (error: unknown) => {
  if (!(error instanceof BrokenOff)) throw error
}
