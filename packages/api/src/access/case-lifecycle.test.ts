import { canDo, caseStatuses, keysOf, type CaseStatus } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  asStaff,
  createWorld,
  paper,
  refusalOf,
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
  await settlePapers()
})
afterAll(() => world.close())

const mentor = () => asStaff(world, town.staff.mentor).cases
const verifier = () => asStaff(world, town.staff.verifier).cases
const settlePapers = () =>
  world.ask(`update app.evidence set status = 'returned' where case_id = $1`, [woman.caseId])
const act = () => ({ id: uuidv7(), caseId: woman.caseId, note: '' })
const theCase = async () => {
  const [row] = await world.ask<{
    status: CaseStatus
    pause_reason: string | null
    pause_until: string | null
    is_open: boolean
  }>(
    `select status, pause_reason, pause_until::text, closed_at is null as is_open from app.assistance_case where id = $1`,
    [woman.caseId],
  )
  return row
}
const titles = async () =>
  (await mentor().timeline({ caseId: woman.caseId })).entries
    .filter(({ kind }) => kind === 'change')
    .map(({ title }) => title)
const expectFigures = async () => expect(await world.ask('select * from app.check_figures()')).toEqual([])
const openCases = async () => (await verifier().list({})).total
const toLastStage = () =>
  world.ask(
    `update app.assistance_case c set stage = (select max(s.number) from app.stage s where s.pathway_id = c.pathway_id) where id = $1`,
    [woman.caseId],
  )

it('pauses a case of hers with a reason and a last day, and goes on with it', async () => {
  const input = { id: uuidv7(), caseId: woman.caseId, reason: 'melahirkan' as const, until: '2099-02-01' }
  expect(await mentor().pause(input)).toEqual({ status: 'jeda' })
  // A phone that got no answer sends again: one change, one row.
  expect(await mentor().pause(input)).toEqual({ status: 'jeda' })
  expect(await theCase()).toMatchObject({
    status: 'jeda',
    pause_reason: 'melahirkan',
    pause_until: '2099-02-01',
  })
  expect(await mentor().get({ caseId: woman.caseId })).toMatchObject({
    status: 'jeda',
    pauseReason: 'melahirkan',
    pauseUntil: '2099-02-01',
  })
  const { cases } = await mentor().today({})
  expect(cases.find(({ caseId }) => caseId === woman.caseId)).toMatchObject({
    isVisitDue: false,
    overdueFollowUps: 0,
  })
  await expectFigures()
  world.clock.advance({ minutes: 1 })
  expect(await mentor().resume(act())).toEqual({ status: 'didampingi' })
  expect(await theCase()).toMatchObject({ status: 'didampingi', pause_reason: null, pause_until: null })
  expect(await titles()).toEqual(['Pendampingan dilanjutkan', 'Jeda: Melahirkan, sampai 1 Februari 2099'])
  await expectFigures()
  const audit = await world.ask(
    `select action, reason from app.audit_event where case_id = $1 and action in ('case.pause', 'case.resume') order by at, id`,
    [woman.caseId],
  )
  expect(audit).toEqual([
    { action: 'case.pause', reason: 'melahirkan' },
    { action: 'case.resume', reason: '' },
  ])
})

it('ends a pause by a visit that comes after it, not by an older one that arrives late', async () => {
  await mentor().pause({ id: uuidv7(), caseId: woman.caseId, reason: 'banjir', until: '2099-02-01' })
  const visits = asStaff(world, town.staff.mentor).visits
  await visits.log(routineVisit(world.clock, woman.caseId))
  expect(await theCase()).toMatchObject({ status: 'jeda', pause_reason: 'banjir', pause_until: '2099-02-01' })
  world.clock.advance({ minutes: 5 })
  await visits.log(
    routineVisit(world.clock, woman.caseId, { startedAt: world.clock.instant({ minutes: -1 }) }),
  )
  expect(await theCase()).toMatchObject({ status: 'didampingi', pause_reason: null, pause_until: null })
  await expectFigures()
})

it('ends a pause after its last day, and tells so in the history', async () => {
  await mentor().pause({ id: uuidv7(), caseId: woman.caseId, reason: 'musim', until: '2099-02-01' })
  const endPauses = () => world.ask<{ n: number }>('select app.end_pauses() as n')
  const lastDay = (sql: string) =>
    world.ask(`update app.assistance_case set pause_until = ${sql} where id = $1`, [woman.caseId])
  await lastDay(`(now() at time zone 'Asia/Makassar')::date`)
  expect(await endPauses()).toEqual([{ n: 0 }])
  await lastDay(`(now() at time zone 'Asia/Makassar')::date - 1`)
  expect(await endPauses()).toEqual([{ n: 1 }])
  expect(await endPauses()).toEqual([{ n: 0 }])
  expect(await theCase()).toMatchObject({ status: 'didampingi', pause_reason: null, pause_until: null })
  expect(await titles()).toContain('Jeda berakhir sesuai tanggalnya')
  expect(
    await world.ask(
      `select actor_id, duty, before, after from app.audit_event where case_id = $1 and action = 'case.pauseEnd'`,
      [woman.caseId],
    ),
  ).toEqual([
    {
      actor_id: town.staff.mentor.id,
      duty: 'mentor',
      before: { status: 'jeda' },
      after: { status: 'didampingi' },
    },
  ])
  await expectFigures()
})

it('lets the office end a case and open it again; it leaves the list and every count meanwhile', async () => {
  const before = await openCases()
  expect(await verifier().leave({ ...act(), reason: 'pindah', note: 'Pindah ke Paser' })).toEqual({
    status: 'berhenti',
  })
  expect(await theCase()).toMatchObject({ status: 'berhenti', is_open: false })
  expect(await openCases()).toBe(before - 1)
  await expectFigures()
  expect((await verifier().list({ status: 'berhenti' })).cases.map(({ caseId }) => caseId)).toContain(
    woman.caseId,
  )
  world.clock.advance({ minutes: 1 })
  expect(await verifier().reopen({ ...act(), note: 'Kembali ke desa' })).toEqual({ status: 'didampingi' })
  expect(await openCases()).toBe(before)
  expect(await titles()).toEqual(['Pendampingan dibuka kembali', 'Berhenti dari pendampingan: Pindah'])
  await expectFigures()
})

it('lets a case graduate at the last stage of its pathway, and still takes a visit then', async () => {
  const graduate = () => verifier().graduate({ id: uuidv7(), caseId: woman.caseId, note: 'Sudah mandiri' })
  expect(await refusalOf(graduate())).toMatchObject({ code: 'CONFLICT', reason: 'stages_left' })
  await toLastStage()
  expect(await graduate()).toEqual({ status: 'lulus' })
  await expectFigures()
  world.clock.advance({ minutes: 90 })
  const { isQuarantined } = await asStaff(world, town.staff.mentor).visits.log(
    routineVisit(world.clock, woman.caseId),
  )
  expect(isQuarantined).toBe(false)
  expect(await theCase()).toMatchObject({ status: 'lulus', is_open: false })
  await expectFigures()
  expect(await verifier().reopen({ id: uuidv7(), caseId: woman.caseId, note: 'Perlu lagi' })).toEqual({
    status: 'didampingi',
  })
})

it('ends no case with a paper that waits, and decides nothing on a case that ended', async () => {
  const sent = paper(world.clock, woman.caseId)
  await asStaff(world, town.staff.mentor).evidence.submit(sent)
  const leave = () => verifier().leave({ id: uuidv7(), caseId: woman.caseId, reason: 'sakit' })
  expect(await refusalOf(leave())).toMatchObject({ code: 'CONFLICT', reason: 'papers_waiting' })
  const decide = () =>
    asStaff(world, town.staff.verifier).evidence.decide({
      id: uuidv7(),
      evidenceId: sent.id,
      outcome: 'returned',
      reason: 'Nomornya belum terbaca',
    })
  await decide()
  await leave()
  expect(await refusalOf(decide())).toMatchObject({ code: 'CONFLICT', reason: 'case_closed' })
})

it('opens a case with whoever mentors her now', async () => {
  await verifier().leave({ id: uuidv7(), caseId: woman.caseId, reason: 'sakit' })
  await world.ask(
    `insert into app.assignment (case_id, mentor_id, regency_code) values ($1, $2, '64.02') on conflict do nothing`,
    [woman.caseId, town.staff.colleague.id],
  )
  await world.ask('begin')
  for (const [table, key] of [
    ['woman', 'id'],
    ['woman_private', 'id'],
    ['enterprise', 'woman_id'],
    ['ownership', 'woman_id'],
    ['product', 'woman_id'],
    ['group_member', 'woman_id'],
  ])
    await world.ask(`update app.${table} set case_mentor_id = $2 where ${key} = $1`, [
      woman.womanId,
      town.staff.colleague.id,
    ])
  await world.ask('commit')
  await verifier().reopen({ id: uuidv7(), caseId: woman.caseId, note: 'Kembali' })
  expect((await verifier().get({ caseId: woman.caseId })).mentor?.id).toBe(town.staff.colleague.id)
  expect(await refusalOf(mentor().get({ caseId: woman.caseId }))).toMatchObject({ code: 'NOT_FOUND' })
})

it('refuses a last day that is over, on its field', async () => {
  const call = mentor().pause({ id: uuidv7(), caseId: woman.caseId, reason: 'musim', until: '2020-01-01' })
  expect(await refusalOf(call)).toMatchObject({
    code: 'BAD_REQUEST',
    reason: 'until_past',
    fields: { until: expect.any(String) },
  })
})

const calls = {
  pause: () => verifier().pause({ id: uuidv7(), caseId: woman.caseId, reason: 'sakit' }),
  resume: () => verifier().resume({ id: uuidv7(), caseId: woman.caseId }),
  leave: () => verifier().leave({ id: uuidv7(), caseId: woman.caseId, reason: 'sakit' }),
  graduate: () => verifier().graduate({ id: uuidv7(), caseId: woman.caseId, note: 'Uji' }),
  reopen: () => verifier().reopen({ id: uuidv7(), caseId: woman.caseId, note: 'Uji' }),
}

it.each(keysOf(caseStatuses).flatMap((status) => keysOf(calls).map((kind) => ({ status, kind }))))(
  'does $kind on $status only as the lifecycle says',
  async ({ status, kind }) => {
    await toLastStage()
    await world.ask(
      `update app.assistance_case set status = $2, closed_at = case when $2 in ('berhenti', 'lulus') then now() end where id = $1`,
      [woman.caseId, status],
    )
    if (canDo(status, kind)) expect(await calls[kind]()).toEqual({ status: (await theCase())?.status })
    else expect(await refusalOf(calls[kind]())).toMatchObject({ code: 'CONFLICT', reason: 'status_unfit' })
    await expectFigures()
  },
)
