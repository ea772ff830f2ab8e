import { setTimeout as wait } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  asStaff,
  createWorld,
  registerWoman,
  routineVisit,
  settle,
  type Registered,
  type Settled,
  type World,
} from '../testing'

let world: World
let town: Settled
let woman: Registered
beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
})
beforeEach(async () => {
  woman = await registerWoman(world, town.staff.mentor, '64.02')
})
afterAll(() => world.close())

const mentor = () => asStaff(world, town.staff.mentor)
const caseRow = async () => {
  const [row] = await world.ask<{ stage: number; last_visit_day: string | null }>(
    'select stage, last_visit_day::text from app.assistance_case where id = $1',
    [woman.caseId],
  )
  return row
}

it('opens the stage once when two people complete it together, each with another fact', async () => {
  await world.ask('update app.woman set is_nik_valid = true where id = $1', [woman.womanId])
  await mentor().visits.log(routineVisit(world.clock, woman.caseId))
  world.clock.advance({ days: 7 })
  const { evidence } = await mentor().cases.get({ caseId: woman.caseId })
  await Promise.all([
    asStaff(world, town.staff.verifier).evidence.decide({
      id: uuidv7(),
      evidenceId: evidence[0]?.id ?? '',
      outcome: 'verified',
    }),
    mentor().visits.log(routineVisit(world.clock, woman.caseId)),
  ])
  expect(await caseRow()).toMatchObject({ stage: 2 })
  const events = await world.ask(
    `select 1 from app.audit_event where case_id = $1 and action = 'stage.reach' and after ->> 'stage' = '2'`,
    [woman.caseId],
  )
  expect(events).toHaveLength(1)
})

it('opens the stage with a visit that waited for the decision on the last paper', async () => {
  await world.ask('update app.woman set is_nik_valid = true where id = $1', [woman.womanId])
  await mentor().visits.log(routineVisit(world.clock, woman.caseId))
  world.clock.advance({ days: 7 })
  const { evidence } = await mentor().cases.get({ caseId: woman.caseId })
  await world.ask('begin')
  await world.ask(
    `select set_config('app.uid', $1, true), set_config('app.region', '64.02', true), set_config('app.duty', 'verifier', true)`,
    [town.staff.verifier.id],
  )
  await world.ask(`select app.decide_evidence($1, $2, 'verified', '', now())`, [uuidv7(), evidence[0]?.id])
  const visit = mentor().visits.log(routineVisit(world.clock, woman.caseId))
  await wait(300)
  await world.ask('commit')
  expect(await visit).toMatchObject({ stage: 2 })
})

it('keeps a visit that has not happened yet for a second look and counts nothing of it', async () => {
  const visit = routineVisit(world.clock, woman.caseId, { startedAt: world.clock.instant({ days: 365 }) })
  expect(await mentor().visits.log(visit)).toMatchObject({ isQuarantined: true })
  expect(await caseRow()).toMatchObject({ last_visit_day: null })
  expect(await world.ask('select reason from app.visit_quarantine where id = $1', [visit.id])).toEqual([
    { reason: 'not_yet_happened' },
  ])
})

it('leaves a step as the newest visit left it when an older visit arrives late', async () => {
  const step = {
    id: uuidv7(),
    kind: 'nib' as const,
    note: '',
    assignee: 'ibu' as const,
    dueOn: world.clock.day(7),
  }
  await mentor().visits.log(routineVisit(world.clock, woman.caseId, { newFollowUps: [step] }))
  world.clock.advance({ days: 3 })
  const report = (status: 'selesai' | 'berjalan', days: number) =>
    mentor().visits.log(
      routineVisit(world.clock, woman.caseId, {
        startedAt: world.clock.instant({ days, minutes: -60 }),
        followUps: [{ id: step.id, status }],
      }),
    )
  await report('selesai', 0)
  await report('berjalan', -1)
  const kept = await world.ask('select status from app.follow_up where id = $1', [step.id])
  expect(kept).toEqual([{ status: 'selesai' }])
  expect(
    await world.ask('select 1 from app.follow_up_report where follow_up_id = $1', [step.id]),
  ).toHaveLength(2)
})
