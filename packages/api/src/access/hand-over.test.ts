import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  asStaff,
  createWorld,
  note,
  openSession,
  paper,
  refusalOf,
  routineVisit,
  settle,
  settleWoman,
  type Settled,
  type SettledWoman,
  type World,
} from '../testing'

let world: World
let town: Settled
let woman: SettledWoman
beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
  woman = await settleWoman(world, town.staff.mentor, '64.02')
  world.clock.advance({ days: 2 })
})
afterAll(() => world.close())

const assign = (caseId: string, mentorId: string) =>
  asStaff(world, town.staff.verifier).cases.assign({ caseId, mentorId, reason: 'Pembagian wilayah' })
const missing = { code: 'NOT_FOUND', reason: 'not_found' }

it('shuts the former mentor out with her next request and lets the new one read everything', async () => {
  const former = asStaff(world, town.staff.mentor)
  const successor = asStaff(world, town.staff.colleague)
  const before = await former.cases.get({ caseId: woman.caseId })
  expect(await refusalOf(successor.cases.get({ caseId: woman.caseId }))).toMatchObject(missing)
  await assign(woman.caseId, town.staff.colleague.id)
  const calls = [
    () => former.cases.get({ caseId: woman.caseId }),
    () => former.cases.timeline({ caseId: woman.caseId }),
    () => former.cases.contact({ caseId: woman.caseId, channel: 'telepon' }),
    () => former.registry.reveal({ caseId: woman.caseId, field: 'nik', reason: 'Uji' }),
    () => former.staff.issueActivation({ caseId: woman.caseId }),
    () => former.evidence.submit(paper(world.clock, woman.caseId)),
    () => former.visits.addAddendum(note(world.clock, woman.visitId)),
  ]
  for (const call of calls) expect(await refusalOf(call())).toMatchObject(missing)
  expect((await former.cases.list({})).cases.map(({ caseId }) => caseId)).not.toContain(woman.caseId)
  const after = await successor.cases.get({ caseId: woman.caseId })
  expect({ ...after, asOf: '', mentor: null, history: null }).toEqual({
    ...before,
    history: null,
    asOf: '',
    mentor: null,
  })
  const { entries } = await successor.cases.timeline({ caseId: woman.caseId })
  expect(entries.map(({ kind }) => kind).sort()).toEqual([
    'assignment',
    'assignment',
    'evidence',
    'stage',
    'visit',
  ])
})

it('takes a late visit of the former mentor when she made it while she was assigned', async () => {
  const former = asStaff(world, town.staff.mentor)
  const late = routineVisit(world.clock, woman.caseId, {
    startedAt: world.clock.instant({ days: -1 }),
    newFollowUps: [{ id: uuidv7(), kind: 'nib', note: '', assignee: 'ibu', dueOn: world.clock.day(7) }],
    figures: { week: 'sepi', salesPerDay: 'di_bawah_50rb', workforce: null },
  })
  expect(await former.visits.log(late)).toMatchObject({ visitId: late.id, isQuarantined: false })
  const { entries } = await asStaff(world, town.staff.colleague).cases.timeline({ caseId: woman.caseId })
  expect(entries.find(({ id }) => id === late.id)).toMatchObject({ by: town.staff.mentor.name })
  expect(await refusalOf(former.cases.get({ caseId: woman.caseId }))).toMatchObject(missing)
  const again = await former.visits.log(late)
  expect(again).toMatchObject({ visitId: late.id, isQuarantined: false })
})

it.each([
  ['after the case left her', { minutes: 60 }],
  ['on the same day, an hour after the case left her', { minutes: 61 }],
])('holds a visit back for the office when it was made %s', async (_when, moved) => {
  world.clock.advance({ minutes: 120 })
  const outside = routineVisit(world.clock, woman.caseId, {
    startedAt: world.clock.instant({ minutes: moved.minutes - 120 }),
  })
  expect(await asStaff(world, town.staff.mentor).visits.log(outside)).toMatchObject({ isQuarantined: true })
  expect(await world.ask('select 1 from app.visit where id = $1', [outside.id])).toHaveLength(0)
  const kept = await world.ask<{ body: unknown; reason: string }>(
    'select body, reason from app.visit_quarantine where id = $1',
    [outside.id],
  )
  expect(kept).toEqual([{ body: outside, reason: 'outside_assignment' }])
})

it('holds a visit back when the new mentor made it before the case came to her', async () => {
  const early = routineVisit(world.clock, woman.caseId, {
    startedAt: world.clock.instant({ days: -1, minutes: -60 }),
  })
  expect(await asStaff(world, town.staff.colleague).visits.log(early)).toMatchObject({ isQuarantined: true })
})

it('takes the visit at which a woman was registered, though the case began when it was received', async () => {
  const fresh = await settleWoman(world, town.staff.mentor, '64.02')
  const first = routineVisit(world.clock, fresh.caseId, { startedAt: world.clock.instant({ minutes: -180 }) })
  expect(await asStaff(world, town.staff.mentor).visits.log(first)).toMatchObject({ isQuarantined: false })
})

it('holds a visit back that is older than the thirty days for which a phone may be offline', async () => {
  const fresh = await settleWoman(world, town.staff.mentor, '64.02')
  world.clock.advance({ days: 40 })
  const old = routineVisit(world.clock, fresh.caseId, { startedAt: world.clock.instant({ days: -31 }) })
  expect(await asStaff(world, town.staff.mentor).visits.log(old)).toMatchObject({ isQuarantined: true })
  const recent = routineVisit(world.clock, fresh.caseId, { startedAt: world.clock.instant({ days: -29 }) })
  expect(await asStaff(world, town.staff.mentor).visits.log(recent)).toMatchObject({
    isQuarantined: false,
    flags: ['dikirim_terlambat'],
  })
  world.clock.advance({ days: -40 })
})

it('judges the assignment by the start corrected to the server clock, not by what the phone says', async () => {
  const fresh = await settleWoman(world, town.staff.mentor, '64.02')
  world.clock.advance({ days: 1 })
  await assign(fresh.caseId, town.staff.colleague.id)
  world.clock.advance({ days: 1 })
  // The phone's clock is two days slow: it claims a time at which the case was still hers.
  const forged = routineVisit(world.clock, fresh.caseId, {
    startedAt: world.clock.instant({ days: -2, minutes: -60 }),
    sentAt: world.clock.instant({ days: -2 }),
  })
  expect(await asStaff(world, town.staff.mentor).visits.log(forged)).toMatchObject({
    isQuarantined: true,
    flags: ['jam_hp_berbeda'],
  })
})

it('gives a case to active mentors of the same regency only', async () => {
  const { caseId } = town.own
  for (const mentorId of [
    town.staff.farMentor.id,
    town.staff.disabled.id,
    town.staff.head.id,
    town.own.womanId,
    uuidv7(),
  ]) {
    expect(await refusalOf(assign(caseId, mentorId))).toMatchObject({
      code: 'BAD_REQUEST',
      reason: 'mentor_unknown',
      fields: { mentorId: expect.any(String) },
    })
  }
  await world.ask(
    `update identity.duty_grant set valid_to = '2025-12-31' where account_id = $1 and duty = 'mentor'`,
    [town.staff.colleague.id],
  )
  expect(await refusalOf(assign(caseId, town.staff.colleague.id))).toMatchObject({ reason: 'mentor_unknown' })
  await world.ask(`update identity.duty_grant set valid_to = null where account_id = $1`, [
    town.staff.colleague.id,
  ])
  await expect(assign(caseId, town.staff.colleague.id)).resolves.toEqual({ done: true })
})

it('never leaves a row with the former mentor when a visit and a hand-over cross', async () => {
  const crossing = await settleWoman(world, town.staff.mentor, '64.02')
  const first = asStaff(world, town.staff.mentor)
  const mentors = [town.staff.colleague.id, town.staff.mentor.id]
  for (let round = 0; round < 6; round += 1) {
    await Promise.allSettled([
      first.visits.log(routineVisit(world.clock, crossing.caseId)),
      assign(crossing.caseId, mentors[round % 2] ?? ''),
      first.evidence.submit(paper(world.clock, crossing.caseId)),
      first.visits.log(routineVisit(world.clock, crossing.caseId)),
    ])
  }
  const astray = await world.ask(
    `select 'visit' as kind from app.visit v join app.assistance_case c on c.id = v.case_id where c.id = $1 and v.case_mentor_id <> c.case_mentor_id
     union all select 'evidence' from app.evidence e join app.assistance_case c on c.id = e.case_id where c.id = $1 and e.case_mentor_id <> c.case_mentor_id`,
    [crossing.caseId],
  )
  expect(astray).toEqual([])
  expect(world.failures).toEqual([])
})

it('takes a changed duty or a withdrawn grant into account at the next request', async () => {
  const session = await openSession(world, town.staff.colleague)
  await expect(asStaff(world, session).cases.today({})).resolves.toMatchObject({ cases: expect.any(Array) })
  await world.ask(
    `update identity.duty_grant set valid_to = (now() at time zone 'Asia/Makassar')::date - 1 where account_id = $1`,
    [session.id],
  )
  expect(await refusalOf(asStaff(world, session).cases.today({}))).toMatchObject({ code: 'UNAUTHORIZED' })
})
