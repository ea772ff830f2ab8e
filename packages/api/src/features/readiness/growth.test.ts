import type { LogVisitInput, SalesRange } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  asStaff,
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
beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
})
afterAll(() => world.close())

const mentor = () => asStaff(world, town.staff.mentor)
const sell = async (woman: Registered, week: 'biasa' | 'ramai', salesPerDay: SalesRange) =>
  (await visit(woman, { figures: { week, salesPerDay, workforce: null } })).stage
const visit = (woman: Registered, changes: Partial<LogVisitInput> = {}) =>
  mentor().visits.log(routineVisit(world.clock, woman.caseId, changes))
const growthOf = async (woman: Registered, duty: 'mentor' | 'verifier' | 'head' = 'mentor') => {
  const person = await openSession(world, town.staff[duty])
  const { bridge } = await asStaff(world, person).cases.get({ caseId: woman.caseId })
  return bridge.stages[4]?.criteria.find(({ criterionId }) => criterionId === 'jasa-dagang.tumbuh')
}
const verified = async (woman: Registered, key: string, type: string) => {
  const input = paper(world.clock, woman.caseId, {
    criterionId: `jasa-dagang.${key}`,
    type,
    number: '1234567890123',
  })
  await mentor().evidence.submit(input)
  await decide(input.id)
}
const decide = async (evidenceId: string) =>
  asStaff(world, await openSession(world, town.staff.verifier)).evidence.decide({
    id: uuidv7(),
    evidenceId,
    outcome: 'verified',
  })

/** A caterer whose papers are all verified, so that only growth is missing. */
const caterer = async (salesPerDay: SalesRange | null) => {
  const kinds = (await mentor().reference.productKinds({})).kinds
  const kind = kinds.find(
    ({ pathwayId, kbli2020 }) => pathwayId === 'jasa-dagang' && !kbli2020.startsWith('56'),
  )
  if (!kind) throw new Error('No service in the list')
  const woman = await registerWoman(world, town.staff.mentor, '64.02', {
    product: { name: kind.name, kindId: kind.id, isPackaged: null, shelfLifeDays: null },
    pathwayId: 'jasa-dagang',
    salesPerDay,
  })
  await visit(woman)
  world.clock.advance({ days: 7 })
  await visit(woman)
  const { evidence } = await mentor().cases.get({ caseId: woman.caseId })
  await decide(evidence[0]?.id ?? '')
  await verified(woman, 'nib', 'nib')
  await verified(woman, 'nib_atas_nama', 'nib')
  await verified(woman, 'kbli', 'lampiran_nib')
  await verified(woman, 'izin_risiko', 'sertifikat_standar')
  await verified(woman, 'alamat', 'lokasi_usaha')
  await verified(woman, 'pembukuan', 'foto_buku_kas')
  expect((await mentor().cases.get({ caseId: woman.caseId })).stage).toBe(4)
  return woman
}

it('leads a service to Tumbuh by visits alone: higher sales in an ordinary week, six months after data awal', async () => {
  world.clock.advance({ days: -200 })
  await refresh()
  const woman = await caterer('r50_100rb')
  expect(await growthOf(woman)).toMatchObject({ state: 'unknown', reason: 'fact_unknown' })
  expect(await sell(woman, 'biasa', 'r250_500rb')).toBe(4)
  world.clock.advance({ days: 185 })
  await refresh()
  expect(await sell(woman, 'ramai', 'di_atas_1jt')).toBe(4)
  expect(await growthOf(woman)).toMatchObject({ state: 'unknown' })
  expect(await sell(woman, 'biasa', 'r100_250rb')).toBe(5)
  for (const duty of ['mentor', 'verifier', 'head'] as const)
    expect(await growthOf(woman, duty), duty).toMatchObject({
      state: 'met',
      reason: 'computed',
      citation: 'Kebijakan program',
      mark: 'program',
    })
  const events = await world.ask<{ stage: number; cause_kind: string }>(
    'select stage, cause_kind from app.stage_event where case_id = $1 order by stage desc limit 1',
    [woman.caseId],
  )
  expect(events).toEqual([{ stage: 5, cause_kind: 'visit' }])
})

it('counts those who help as well, where sales were never asked', async () => {
  world.clock.advance({ days: -200 })
  await refresh()
  const woman = await caterer(null)
  world.clock.advance({ days: 185 })
  await refresh()
  const workforce = { womenFamily: 1, womenPaid: 1, menFamily: 1, menPaid: 0 }
  expect(await growthOf(woman)).toMatchObject({ state: 'unknown' })
  const answer = await visit(woman, { figures: { week: 'biasa', salesPerDay: null, workforce } })
  expect(answer.stage).toBe(5)
})
it('says that a business did not grow when both figures were asked again and stayed', async () => {
  world.clock.advance({ days: -200 })
  await refresh()
  const woman = await caterer('r50_100rb')
  world.clock.advance({ days: 185 })
  await refresh()
  const workforce = { womenFamily: 1, womenPaid: 0, menFamily: 1, menPaid: 0 }
  await visit(woman, { figures: { week: 'biasa', salesPerDay: 'r50_100rb', workforce } })
  expect(await growthOf(woman)).toMatchObject({ state: 'unmet', reason: 'fact_against' })
  expect(world.failures).toEqual([])
})

// Sessions end with the clock of the months that pass.
const refresh = async () => {
  Object.assign(town.staff.mentor, await openSession(world, town.staff.mentor))
}
