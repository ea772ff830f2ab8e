import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, registration, requestWith, settle, type Settled, type World } from '../testing'

let world: World
let town: Settled
beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
})
afterAll(() => world.close())

const openTransactions = async () => {
  const [row] = await world.ask<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and usename = 'app_api' and state like 'idle in transaction%'`,
  )
  return row?.n
}

it('holds no transaction open while a body is still on its way', async () => {
  const text = JSON.stringify(registration(world.clock, '64.02'))
  let arrive: () => void = () => undefined
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(Buffer.from(text.slice(0, 20)))
      arrive = () => {
        stream.enqueue(Buffer.from(text.slice(20)))
        stream.close()
      }
    },
  })
  const init: RequestInit = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    duplex: 'half',
  }
  const answer = world.apis.staf.handle(
    new Request('http://staf.example/trpc/registry.register', init),
    requestWith(town.staff.mentor.token),
  )
  await wait(300)
  expect(await openTransactions()).toBe(0)
  arrive()
  expect((await answer).status).toBe(200)
})
