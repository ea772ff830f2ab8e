import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addStaffPerson,
  asEntrepreneur,
  asStaff,
  createWorld,
  herPage,
  oldVisit,
  openSession,
  refusalOf,
  registerWoman,
  routineVisit,
  settle,
  type Person,
  type Registered,
  type Settled,
  type World,
} from '../testing'

let world: World
let town: Settled
let woman: Registered
let second: Person
beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
  second = await addStaffPerson(world, town.staff.admin, {
    name: 'Mira Verifikator',
    duty: 'verifier',
    region: '64.02',
  })
})
beforeEach(async () => {
  woman = await registerWoman(world, town.staff.mentor, '64.02')
})
afterAll(() => world.close())

const mentor = () => asStaff(world, town.staff.mentor)
const verifier = () => asStaff(world, town.staff.verifier)
const accept = (visitId: string) => ({ id: uuidv7(), visitId, outcome: 'accepted' as const })
const decline = (visitId: string, reason = 'Ibu bilang hari itu tidak ada yang datang.') => ({
  id: uuidv7(),
  visitId,
  outcome: 'declined' as const,
  reason,
})
const count = async (table: string, visitId: string, column = 'visit_id') =>
  (await world.ask(`select 1 from app.${table} where ${column} = $1`, [visitId])).length
const listed = async (person: Person, id: string) =>
  (await asStaff(world, person).attention.list({ limit: 50 })).items.find((item) => item.id === id)

/** Everything that a visit left behind on its case, without what is its own by nature: ids and moments. */
const effectsOf = async (caseId: string, visitId: string) => {
  const [effects] = await world.ask(
    `select
      (select to_jsonb(v) - '{id,case_id,woman_id,flags,received_at,device_sent_at,device_started_at,started_at,visited_day,skew_seconds}'::text[] from app.visit v where v.id = $2) as visit,
      (select jsonb_agg(to_jsonb(f) - '{id,case_id,woman_id,origin_visit_id,created_at}'::text[]) from app.follow_up f where f.origin_visit_id = $2) as steps,
      (select jsonb_agg(to_jsonb(r) - '{id,case_id,woman_id,visit_id,recorded_on}'::text[]) from app.income_record r where r.visit_id = $2) as sales,
      (select jsonb_agg(to_jsonb(w) - '{id,case_id,woman_id,visit_id,recorded_on}'::text[]) from app.workforce_record w where w.visit_id = $2) as workforce,
      (select jsonb_build_array(c.stage, c.status, c.pause_reason, c.next_visit_on, c.last_visit_day = v.visited_day) from app.assistance_case c join app.visit v on v.case_id = c.id and v.id = $2 where c.id = $1) as case`,
    [caseId, visitId],
  )
  return effects
}

describe('a visit that was set aside', () => {
  it('is shown to the office of the regency with its author, woman, reason and record, the head without the record', async () => {
    const visit = oldVisit(world.clock, woman.caseId)
    await mentor().visits.log(visit)
    expect(await listed(town.staff.verifier, visit.id)).toMatchObject({
      kind: 'visit',
      caseId: woman.caseId,
      name: woman.name,
      mentorName: town.staff.mentor.name,
      doubt: 'older_than_30_days',
      visitedAt: visit.startedAt,
      isOwn: false,
      hasHappened: true,
      record: {
        chips: ['Rumah', 'Ramai', 'NIB dan OSS'],
        lines: ['Saran: Pisahkan uang usaha dari uang dapur.'],
      },
    })
    expect(await listed(town.staff.head, visit.id)).toMatchObject({ name: woman.name, record: null })
    expect(await listed(town.staff.farVerifier, visit.id)).toBeUndefined()
    const { items, total } = await verifier().attention.list({ limit: 50 })
    expect(total).toBe(items.length)
    expect(await verifier().attention.count({})).toEqual({ total })
  })

  it('does all that a visit does when the office accepts it, as if it had come in time', async () => {
    const full = (caseId: string) => ({
      newFollowUps: [
        {
          id: uuidv7(),
          kind: 'nib' as const,
          note: 'Bawa KTP',
          assignee: 'ibu' as const,
          dueOn: world.clock.day(7),
        },
      ],
      figures: {
        week: 'sepi' as const,
        salesPerDay: 'r50_100rb' as const,
        workforce: { womenFamily: 2, womenPaid: 0, menFamily: 0, menPaid: 1 },
      },
      condition: 'berhenti_sementara' as const,
      pauseReason: 'musim' as const,
      problems: ['modal' as const],
      nextVisitOn: world.clock.day(14),
      caseId,
    })
    const inTime = await registerWoman(world, town.staff.mentor, '64.02')
    const normal = routineVisit(world.clock, inTime.caseId, full(inTime.caseId))
    await mentor().visits.log(normal)
    const late = oldVisit(world.clock, woman.caseId, full(woman.caseId))
    await mentor().visits.log(late)
    expect(await verifier().attention.resolveVisit(accept(late.id))).toMatchObject({ outcome: 'accepted' })
    const effects = await effectsOf(woman.caseId, late.id)
    expect(effects).toEqual(await effectsOf(inTime.caseId, normal.id))
    expect(effects).toMatchObject({ steps: [{ status: 'berjalan' }], sales: [{ range_key: 'r50_100rb' }] })
    const [kept] = await world.ask(
      'select author_id, flags, started_at, received_at from app.visit where id = $1',
      [late.id],
    )
    expect(kept).toMatchObject({
      author_id: town.staff.mentor.id,
      flags: ['dikirim_terlambat', 'diterima_dinas'],
      started_at: new Date(late.startedAt),
    })
    const { entries } = await mentor().cases.timeline({ caseId: woman.caseId })
    expect(entries.find(({ id }) => id === late.id)).toMatchObject({
      by: town.staff.mentor.name,
      visit: { flags: expect.arrayContaining(['Diterima setelah diperiksa Dinas']) },
    })
    const history = await world.ask(
      `select actor_id, duty, case_id, woman_id from app.audit_event where action = 'visit.accept' and subject_id = $1`,
      [late.id],
    )
    expect(history).toEqual([
      {
        actor_id: town.staff.verifier.id,
        duty: 'verifier',
        case_id: woman.caseId,
        woman_id: woman.womanId,
      },
    ])
    expect(await listed(town.staff.verifier, late.id)).toBeUndefined()
  })

  it('moves the case to the stage that it completes, and says so', async () => {
    await world.ask('update app.woman set is_nik_valid = true where id = $1', [woman.womanId])
    const { evidence } = await mentor().cases.get({ caseId: woman.caseId })
    await verifier().evidence.decide({
      id: uuidv7(),
      evidenceId: evidence[0]?.id ?? '',
      outcome: 'verified',
    })
    await mentor().visits.log(routineVisit(world.clock, woman.caseId))
    const late = oldVisit(world.clock, woman.caseId)
    await mentor().visits.log(late)
    expect((await mentor().cases.get({ caseId: woman.caseId })).stage).toBe(1)
    expect(await verifier().attention.resolveVisit(accept(late.id))).toEqual({
      outcome: 'accepted',
      stageBefore: 1,
      stageAfter: 2,
    })
    expect((await mentor().cases.get({ caseId: woman.caseId })).stage).toBe(2)
  })

  it('moves the stage also when its author no longer has the case', async () => {
    await world.ask('update app.woman set is_nik_valid = true where id = $1', [woman.womanId])
    const { evidence } = await mentor().cases.get({ caseId: woman.caseId })
    await verifier().evidence.decide({ id: uuidv7(), evidenceId: evidence[0]?.id ?? '', outcome: 'verified' })
    await mentor().visits.log(routineVisit(world.clock, woman.caseId))
    const late = oldVisit(world.clock, woman.caseId)
    await mentor().visits.log(late)
    await verifier().cases.assign({
      caseId: woman.caseId,
      mentorId: town.staff.colleague.id,
      reason: 'Pembagian wilayah',
    })
    expect(await verifier().attention.resolveVisit(accept(late.id))).toMatchObject({ stageAfter: 2 })
    const [kept] = await world.ask('select author_id, case_mentor_id from app.visit where id = $1', [late.id])
    expect(kept).toEqual({ author_id: town.staff.mentor.id, case_mentor_id: town.staff.colleague.id })
    expect((await mentor().visits.setAside({})).visits.find(({ visitId }) => visitId === late.id)).toEqual(
      expect.objectContaining({ name: null, outcome: 'accepted' }),
    )
  })

  it('is accepted once, however often the answer is sent and by however many', async () => {
    const visit = oldVisit(world.clock, woman.caseId)
    await mentor().visits.log(visit)
    const word = accept(visit.id)
    const first = await verifier().attention.resolveVisit(word)
    expect(await verifier().attention.resolveVisit(word)).toEqual(first)
    expect(await refusalOf(verifier().attention.resolveVisit(accept(visit.id)))).toMatchObject({
      code: 'CONFLICT',
      reason: 'already_resolved',
    })
    expect(await mentor().visits.log(visit)).toMatchObject({ isQuarantined: true })
    expect(await count('visit', visit.id, 'id')).toBe(1)
  })

  it('has one effect when two officers press at once, and the other gets a calm answer', async () => {
    for (let round = 0; round < 4; round += 1) {
      const visit = oldVisit(world.clock, woman.caseId, {
        newFollowUps: [{ id: uuidv7(), kind: 'nib', note: '', assignee: 'ibu', dueOn: world.clock.day(7) }],
      })
      await mentor().visits.log(visit)
      const words = [verifier(), asStaff(world, second)].map((officer, index) =>
        officer.attention.resolveVisit(round % 2 === 1 && index === 1 ? decline(visit.id) : accept(visit.id)),
      )
      const outcomes = await Promise.allSettled(words)
      const refused = outcomes.filter(({ status }) => status === 'rejected')
      expect(refused).toHaveLength(1)
      const refusal = await Promise.all(
        words.map((word) =>
          word.then(
            () => undefined,
            () => refusalOf(word),
          ),
        ),
      )
      expect(refusal.filter(Boolean)).toEqual([
        expect.objectContaining({ code: 'CONFLICT', reason: 'already_resolved' }),
      ])
      const [row] = await world.ask<{ outcome: string }>(
        'select outcome from app.visit_quarantine where id = $1',
        [visit.id],
      )
      const kept = row?.outcome === 'accepted' ? 1 : 0
      expect(await count('visit', visit.id, 'id')).toBe(kept)
      expect(await count('follow_up', visit.id, 'origin_visit_id')).toBe(kept)
    }
    expect(world.failures).toEqual([])
  })

  it('stays whole, counts for nothing and tells its author why when the office declines it', async () => {
    const visit = oldVisit(world.clock, woman.caseId)
    await mentor().visits.log(visit)
    const waiting = (await mentor().visits.setAside({})).visits.find(({ visitId }) => visitId === visit.id)
    expect(waiting).toMatchObject({ name: woman.name, outcome: null, reason: '' })
    await verifier().attention.resolveVisit(decline(visit.id, 'Bukan kunjungan pendampingan.'))
    expect(await count('visit', visit.id, 'id')).toBe(0)
    expect(await world.ask('select body from app.visit_quarantine where id = $1', [visit.id])).toEqual([
      { body: visit },
    ])
    expect(
      (await mentor().visits.setAside({})).visits.find(({ visitId }) => visitId === visit.id),
    ).toMatchObject({ outcome: 'declined', reason: 'Bukan kunjungan pendampingan.' })
    expect(
      (await asStaff(world, town.staff.colleague).visits.setAside({})).visits.map(({ visitId }) => visitId),
    ).not.toContain(visit.id)
    expect(await refusalOf(verifier().attention.resolveVisit(accept(visit.id)))).toMatchObject({
      reason: 'already_resolved',
    })
  })

  it('is not resolved by who wrote it, nor by anyone of another regency', async () => {
    const visit = oldVisit(world.clock, woman.caseId)
    await mentor().visits.log(visit)
    await world.ask(
      `insert into identity.duty_grant (id, account_id, duty, regency_code, valid_from, created_at) values ($1, $2, 'verifier', '64.02', '2025-01-01', now())`,
      [uuidv7(), town.staff.mentor.id],
    )
    const both = await openSession(world, { ...town.staff.mentor, duty: 'verifier' })
    expect(await listed(both, visit.id)).toMatchObject({ isOwn: true })
    for (const word of [accept(visit.id), decline(visit.id)])
      expect(await refusalOf(asStaff(world, both).attention.resolveVisit(word))).toMatchObject({
        code: 'FORBIDDEN',
        reason: 'own_visit',
      })
    expect(
      await refusalOf(asStaff(world, town.staff.farVerifier).attention.resolveVisit(accept(visit.id))),
    ).toMatchObject({ code: 'NOT_FOUND' })
    await world.ask(`delete from identity.duty_grant where account_id = $1 and duty = 'verifier'`, [
      town.staff.mentor.id,
    ])
    expect(await count('visit', visit.id, 'id')).toBe(0)
  })

  it('waits for its own time before it can be accepted', async () => {
    const visit = routineVisit(world.clock, woman.caseId, { startedAt: world.clock.instant({ days: 2 }) })
    await mentor().visits.log(visit)
    expect(await listed(town.staff.verifier, visit.id)).toMatchObject({
      doubt: 'not_yet_happened',
      hasHappened: false,
    })
    expect(await refusalOf(verifier().attention.resolveVisit(accept(visit.id)))).toMatchObject({
      code: 'CONFLICT',
      reason: 'not_yet_happened',
    })
    world.clock.advance({ days: 3 })
    expect(await verifier().attention.resolveVisit(accept(visit.id))).toMatchObject({ outcome: 'accepted' })
    world.clock.advance({ days: -3 })
  })
})

describe('her message to the office', () => {
  const note = 'Hari itu pendamping hanya menelepon.'
  const tell = async () => {
    const { visitId } = await mentor().visits.log(routineVisit(world.clock, woman.caseId))
    const id = uuidv7()
    await asEntrepreneur(world, woman.person).own.confirmVisit({ id, visitId, answer: 'tidak_sesuai', note })
    return { visitId, messageId: id }
  }
  const entryFor = async (person: Person, visitId: string) =>
    (await asStaff(world, person).cases.timeline({ caseId: woman.caseId })).entries.find(
      ({ id }) => id === visitId,
    )

  it('is listed with her words, and settled once with a note that stands beside it', async () => {
    const { visitId, messageId } = await tell()
    expect(await listed(town.staff.verifier, messageId)).toMatchObject({
      kind: 'message',
      text: note,
      name: woman.name,
      mentorName: town.staff.mentor.name,
      waitingDays: 0,
    })
    expect((await herPage(world, woman)).visits.find(({ id }) => id === visitId)?.settledAt).toBeNull()
    const settled = { id: uuidv7(), messageId, note: 'Sudah bicara dengan Ibu; jadwal diperbaiki.' }
    const settling = [
      verifier().attention.settleMessage(settled),
      asStaff(world, second).attention.settleMessage({ ...settled, id: uuidv7() }),
    ]
    const outcomes = await Promise.allSettled(settling)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusalOf(verifier().attention.settleMessage({ ...settled, id: uuidv7() }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'already_settled',
    })
    expect(await listed(town.staff.verifier, messageId)).toBeUndefined()
    for (const person of [town.staff.verifier, town.staff.head])
      expect(await entryFor(person, visitId)).toMatchObject({
        visit: { settlement: { note: settled.note, by: expect.stringContaining('Verifikator') } },
      })
    expect((await herPage(world, woman)).visits.find(({ id }) => id === visitId)?.settledAt).not.toBeNull()
    expect(JSON.stringify(await herPage(world, woman))).not.toContain(settled.note)
    expect(
      await world.ask(`select 1 from app.audit_event where action = 'message.settle' and subject_id = $1`, [
        visitId,
      ]),
    ).toHaveLength(1)
  })

  it('stays hidden from the mentor whom it is about, before and after, in whichever duty she looks', async () => {
    const { visitId, messageId } = await tell()
    await world.ask(
      `insert into identity.duty_grant (id, account_id, duty, regency_code, valid_from, created_at) values ($1, $2, 'verifier', '64.02', '2025-01-01', now())`,
      [uuidv7(), town.staff.mentor.id],
    )
    const both = await openSession(world, { ...town.staff.mentor, duty: 'verifier' })
    const seen = async () =>
      JSON.stringify([
        await entryFor(town.staff.mentor, visitId),
        await entryFor(both, visitId),
        await listed(both, messageId),
      ])
    expect(await seen()).not.toContain(note)
    expect(
      await refusalOf(
        asStaff(world, both).attention.settleMessage({ id: uuidv7(), messageId, note: 'Beres.' }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND' })
    await verifier().attention.settleMessage({ id: uuidv7(), messageId, note: 'Sudah ditanyakan.' })
    expect(await seen()).not.toContain(note)
    expect(await seen()).not.toContain('Sudah ditanyakan.')
    expect(
      await refusalOf(
        asStaff(world, town.staff.farVerifier).attention.settleMessage({
          id: uuidv7(),
          messageId,
          note: 'Beres.',
        }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND' })
    await world.ask(`delete from identity.duty_grant where account_id = $1 and duty = 'verifier'`, [
      town.staff.mentor.id,
    ])
  })
})

it('pages by key through both kinds, oldest first, each once', async () => {
  const visit = oldVisit(world.clock, woman.caseId)
  await mentor().visits.log(visit)
  const whole = (await verifier().attention.list({ limit: 50 })).items.map(({ id }) => id)
  const paged: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { items: { id: string }[]; nextCursor: string | null } = await verifier().attention.list({
      cursor,
      limit: 1,
    })
    paged.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  expect(paged).toEqual(whole)
  expect(new Set(paged).size).toBe(whole.length)
  expect(whole).toContain(visit.id)
})
