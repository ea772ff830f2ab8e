import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  asStaff,
  completion,
  createWorld,
  openSession,
  paper,
  registerWoman,
  routineVisit,
  settle,
  type Registered,
  type Settled,
  type World,
} from '../../testing'

let world: World
let town: Settled
let woman: Registered
beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
  woman = await registerWoman(world, town.staff.mentor, '64.02')
})
afterAll(() => world.close())

const as = async (duty: 'mentor' | 'verifier' | 'head') =>
  asStaff(world, await openSession(world, town.staff[duty]))

const listed = async (duty: 'mentor' | 'verifier' | 'head') => {
  const { cases } = await (await as(duty)).cases.list({ sort: 'openedAt', descending: true })
  return cases.find(({ caseId }) => caseId === woman.caseId)?.strip
}
/** The strip of her page, which is computed for every look: what each list must say as well. */
const computed = async () => {
  const { bridge } = await (await as('verifier')).cases.get({ caseId: woman.caseId })
  return {
    current: bridge.current,
    stages: bridge.stages.map(({ number, name, criteria }) => ({
      number,
      name,
      planks: criteria
        .filter(({ kind, criterionId }) => kind !== 'advice' && !privately.has(criterionId))
        .map(({ plank }) => plank),
    })),
  }
}
let privately: Set<string>
beforeAll(async () => {
  const rows = await world.ask<{ id: string }>('select id from app.criterion where is_private')
  privately = new Set(rows.map(({ id }) => id))
})
const kept = async () => {
  const [row] = await world.ask<{ version: number; strip: { version: number } | null }>(
    'select facts_version as version, strip from app.assistance_case where id = $1',
    [woman.caseId],
  )
  return row?.strip?.version === row?.version
}

const acts: [string, () => Promise<unknown>][] = [
  ['a visit', async () => (await as('mentor')).visits.log(routineVisit(world.clock, woman.caseId))],
  [
    'a visit with figures',
    async () =>
      (await as('mentor')).visits.log(
        routineVisit(world.clock, woman.caseId, {
          figures: {
            week: 'biasa',
            salesPerDay: 'r50_100rb',
            workforce: { womenFamily: 2, womenPaid: 0, menFamily: 0, menPaid: 0 },
          },
        }),
      ),
  ],
  ['a paper', async () => (await as('mentor')).evidence.submit(paper(world.clock, woman.caseId))],
  [
    'a decision',
    async () => {
      const verifier = await as('verifier')
      const { items } = await verifier.evidence.queue({})
      const item = items.find(({ caseId }) => caseId === woman.caseId)
      return verifier.evidence.decide({
        id: uuidv7(),
        evidenceId: item?.evidenceId ?? '',
        outcome: 'verified',
      })
    },
  ],
  [
    'a completed answer',
    async () => {
      const mentor = await as('mentor')
      const { version } = await mentor.registry.answers({ caseId: woman.caseId })
      return mentor.registry.complete(completion(world.clock, woman.caseId, version, { runBy: 'kelompok' }))
    },
  ],
  ['a day that has passed', async () => world.clock.advance({ days: 1 })],
  [
    'a rule that was edited',
    () => world.ask(`update app.pathway set rules_stamp = 'edited' where id = 'industri'`),
  ],
]

it.each(acts)('is drawn anew after %s, and kept then', async (what, act) => {
  expect(await listed('verifier')).toEqual(await computed())
  expect(await kept()).toBe(true)
  world.clock.advance({ days: 1 })
  await listed('verifier')
  await act()
  if (!what.includes('rule') && !what.includes('day')) expect(await kept()).toBe(false)
  const now = await computed()
  for (const duty of ['head', 'mentor', 'verifier'] as const) expect(await listed(duty), duty).toEqual(now)
  const { cases } = await (await as('mentor')).cases.today({})
  expect(cases.find(({ caseId }) => caseId === woman.caseId)?.strip).toEqual(now)
  expect(await kept()).toBe(true)
})

it('does not keep what was computed from older facts', async () => {
  await listed('verifier')
  const [row] = await world.ask<{ version: number }>(
    'select facts_version as version from app.assistance_case where id = $1',
    [woman.caseId],
  )
  await (await as('mentor')).visits.log(routineVisit(world.clock, woman.caseId))
  const old = JSON.stringify([{ id: woman.caseId, strip: { version: row?.version, stages: [] } }])
  await world.ask(
    `select set_config('app.region', '64.02', false), set_config('app.duty', 'verifier', false), app.keep_strips($1)`,
    [old],
  )
  expect(await kept()).toBe(false)
})
