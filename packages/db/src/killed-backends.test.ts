import { setTimeout as wait } from 'node:timers/promises'
import type { Actor } from '@titian/domain'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plantTown, type Town } from './access/plant-town'
import { openHotCalls, type HotCalls } from './hot-calls'
import { openPool } from './pool'
import { roleOf, scopedBy } from './scope'
import { cloneDatabase, openConnection, type ClonedDatabase, type Connection } from './testing'

// RLS-11, both ways into the tables: a backend is killed in the middle, and what was asked is refused or done, never
// done as somebody else. An uncaught error would fail this run.
let cloned: ClonedDatabase
let administrator: Connection
let town: Town
let officials: Actor[]
beforeAll(async () => {
  cloned = await cloneDatabase()
  administrator = await openConnection(cloned.adminUrl)
  town = await plantTown(administrator)
  const { mentor, colleague, verifier, head } = town.kukar
  officials = [
    { id: mentor, duty: 'mentor', region: '64.02' },
    { id: colleague, duty: 'mentor', region: '64.02' },
    { id: verifier, duty: 'verifier', region: '64.02' },
    { id: head, duty: 'head', region: '64.02' },
  ]
  for (const { id, duty, region } of officials)
    await administrator.ask(
      `insert into identity.session (token_hash, id, account_id, host, duty, regency_code, device, created_at, last_seen_at, idle_seconds, expires_at)
       values ($1, $2, $3, 'staf', $4, $5, 'x', now(), now(), 600, now() + interval '1 hour')`,
      [tokenOf(id), uuidv7(), id, duty, region],
    )
})
afterAll(async () => {
  await administrator.close()
  await cloned.drop()
})

const tokenOf = (id: string) => Buffer.from(id)
const backends = async (state: string): Promise<number[]> => {
  const rows = await administrator.ask<{ pid: number }>(
    `select pid from pg_stat_activity where datname = $1 and usename = 'app_api' and ${state}`,
    [cloned.name],
  )
  return rows.map(({ pid }) => pid)
}
const kill = (pid: number | undefined) => administrator.ask('select pg_terminate_backend($1, 2000)', [pid])

/** Kills one busy backend after the other until the work is over. */
const whileKilling = async (work: Promise<unknown>): Promise<number> => {
  let isOver = false
  let killed = 0
  const over = work.finally(() => (isOver = true))
  while (!isOver) {
    const [pid] = await backends(`state in ('active', 'idle in transaction')`)
    if (pid !== undefined) {
      await kill(pid)
      killed += 1
    }
    await wait(5)
  }
  await over
  return killed
}

const inTurn = async (count: number, atOnce: number, act: (turn: number) => Promise<void>) => {
  let turn = 0
  const worker = async () => {
    while (turn < count) await act((turn += 1))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
const official = (turn: number): Actor =>
  officials[turn % officials.length] ?? { id: '', duty: 'admin', region: '' }

it('runs no statement of a killed transaction as anybody else', { timeout: 60_000 }, async () => {
  // Everyone may write here, so that a statement which ran outside its transaction would leave its mark.
  await administrator.ask(
    `create table public.trace (meant text, ran_as text default current_user || ' ' || coalesce(current_setting('app.uid', true), ''));
     grant insert on public.trace to public`,
  )
  const strays = () => administrator.ask('select * from public.trace where meant <> ran_as')
  const pool = openPool(cloned.loginUrl('app_api'), 4)
  const withScope = scopedBy(pool)
  const tally = { done: 0, refused: 0 }
  const killed = await whileKilling(
    inTurn(1_200, 6, async (turn) => {
      const actor = official(turn)
      const mark = sql`insert into public.trace (meant) values (${`${roleOf[actor.duty]} ${actor.id}`})`
      await withScope(actor, async (tx) => {
        for (let step = 0; step < 3; step += 1) await tx.execute(mark)
      }).then(
        () => (tally.done += 1),
        () => (tally.refused += 1),
      )
    }),
  )
  expect(killed).toBeGreaterThan(10)
  expect(tally.refused).toBeGreaterThan(10)
  expect(tally.done).toBeGreaterThan(100)
  expect(await strays()).toEqual([])
  expect(await administrator.ask('select 1 from public.trace')).toHaveLength(3 * tally.done)

  await pool.query(`insert into public.trace (meant) values ('r_mentor ${town.kukar.mentor}')`)
  expect(await strays()).toHaveLength(1)
  await pool.end()
})

/** One look at a case, each on a day of its own, so that each leaves a row of history under its own id. */
const look = (hot: HotCalls, actor: Actor, turn: number, caseId: string, event: string) => {
  const today = new Date(Date.UTC(2030, 0, turn)).toISOString().slice(0, 10)
  const view = { event, at: new Date(), today, device: 'Uji', request: 'uji' }
  return hot.caseGet(tokenOf(actor.id), caseId, 1, view)
}
const historyOf = (events: readonly string[]) =>
  administrator.ask<{ id: string; actor: string }>(
    `select id, actor_id || ' ' || duty as actor from app.audit_event where id = any ($1)`,
    [events],
  )

it('rejects the hot calls under way, of which nothing is left', async () => {
  const hot = openHotCalls(cloned.loginUrl('app_api'))
  await hot.warm()
  await administrator.ask('begin; lock table app.stage_event in access exclusive mode')
  const events = officials.map(() => uuidv7())
  const calls = Promise.allSettled(
    officials.map((actor, at) => look(hot, actor, at + 1, town.kukar.case.caseId, events[at] ?? '')),
  )
  await expect.poll(() => backends(`wait_event_type = 'Lock'`)).toHaveLength(officials.length)
  for (const pid of await backends(`wait_event_type = 'Lock'`)) await kill(pid)
  expect((await calls).map(({ status }) => status)).toEqual(officials.map(() => 'rejected'))
  await administrator.ask('rollback')
  expect(await historyOf(events)).toEqual([])
  expect(await look(hot, official(0), 1, town.kukar.case.caseId, uuidv7())).not.toBeNull()
  await hot.close()
})

it('answers each hot call as whoever asked, or rejects it', { timeout: 60_000 }, async () => {
  const hot = openHotCalls(cloned.loginUrl('app_api'))
  const tally = { answered: 0, refused: 0 }
  let slowest = 0
  const wrong: string[] = []
  const meant = new Map<string, string>()
  const killed = await whileKilling(
    inTurn(300, 6, async (turn) => {
      const actor = official(turn)
      const target = turn % 3 === 0 ? town.kukar.case : town.kukar.other
      const maySee = actor.duty !== 'mentor' || actor.id === target.mentorId
      const event = uuidv7()
      meant.set(event, `${actor.id} ${actor.duty}`)
      const began = performance.now()
      await look(hot, actor, turn, target.caseId, event).then(
        (answer) => {
          tally.answered += 1
          if ((answer !== null) !== maySee) wrong.push(`${actor.duty} ${actor.id}`)
        },
        () => (tally.refused += 1),
      )
      slowest = Math.max(slowest, performance.now() - began)
    }),
  )
  expect(killed).toBeGreaterThan(10)
  expect(slowest).toBeLessThan(5_000)
  expect(tally.refused).toBeGreaterThan(10)
  expect(tally.answered).toBeGreaterThan(100)
  expect(wrong).toEqual([])
  const history = await historyOf([...meant.keys()])
  expect(history.filter(({ id, actor }) => meant.get(id) !== actor)).toEqual([])
  expect(history.length).toBeGreaterThan(50)
  await hot.close()
})
