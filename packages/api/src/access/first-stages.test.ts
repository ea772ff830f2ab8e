import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  asStaff,
  createWorld,
  paper,
  refusalOf,
  registration,
  routineVisit,
  settle,
  type Settled,
  type World,
} from '../testing'

let world: World
let town: Settled
let mentor: ReturnType<typeof asStaff>
let caseId: string

beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
  world.clock.advance({ minutes: 30 })
  mentor = asStaff(world, town.staff.mentor)
  ;({ caseId } = await mentor.registry.register(registration(world.clock, '64.02', { firstSteps: ['nib'] })))
})
afterAll(() => world.close())

const stateOf = async (criterionId: string) => {
  const { bridge } = await mentor.cases.get({ caseId })
  return bridge.stages
    .flatMap(({ criteria }) => criteria)
    .find((criterion) => criterion.criterionId === criterionId)?.plank
}
const plan = () =>
  paper(world.clock, caseId, {
    criterionId: 'industri.rencana',
    type: 'rencana_pendampingan',
    number: null,
  })

it('takes no plan of fewer than three steps, and shows the verifier the steps of one that has them', async () => {
  expect((await mentor.cases.get({ caseId })).evidence).toEqual([])
  expect(await refusalOf(mentor.evidence.submit(plan()))).toMatchObject({
    code: 'BAD_REQUEST',
    reason: 'plan_needs_three_steps',
    fields: { type: expect.stringContaining('Baru 1 langkah') },
  })
  const step = (kind: 'buku_kas' | 'foto_produk', id: string) => ({
    id,
    kind,
    note: '',
    assignee: 'ibu' as const,
    dueOn: world.clock.day(14),
  })
  await mentor.visits.log(
    routineVisit(world.clock, caseId, {
      newFollowUps: [step('buku_kas', plan().id), step('foto_produk', plan().id)],
    }),
  )
  const paperOfPlan = plan()
  await mentor.evidence.submit(paperOfPlan)
  const { planSteps } = await asStaff(world, town.staff.verifier).evidence.get({ evidenceId: paperOfPlan.id })
  expect(planSteps.map(({ step: word }) => word)).toEqual([
    'Daftar atau ubah NIB (KBLI)',
    'Isi buku kas',
    'Foto produk',
  ])
})

it('counts two visits on one day once, and flags the one that overlaps another', async () => {
  const again = await mentor.visits.log(routineVisit(world.clock, caseId))
  expect(again.flags).toEqual(['bertindih'])
  expect(await stateOf('industri.dua_kunjungan')).toBe('unmet')
})

it('asks what was talked about unless nobody was there, and counts no visit to a closed door', async () => {
  world.clock.advance({ days: 1 })
  const silent = routineVisit(world.clock, caseId, { topics: [] })
  expect(await refusalOf(mentor.visits.log(silent))).toMatchObject({
    reason: 'input_invalid',
    fields: { topics: 'Pilih paling sedikit satu yang dibahas.' },
  })
  const closedDoor = { method: 'tidak_ada' as const, absenceReason: 'Ke pasar' }
  const { isQuarantined } = await mentor.visits.log({ ...silent, confirmation: closedDoor })
  expect(isQuarantined).toBe(false)
  expect(await stateOf('industri.dua_kunjungan')).toBe('unmet')
  world.clock.advance({ days: 1 })
  await mentor.visits.log(routineVisit(world.clock, caseId))
  expect(await stateOf('industri.dua_kunjungan')).toBe('met')
})
