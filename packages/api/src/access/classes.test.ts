import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  asStaff,
  createWorld,
  herPage,
  licence,
  openSession,
  paper,
  production,
  refusalOf,
  settle,
  type Settled,
  type World,
} from '../testing'

// One business' way to a confirmed class, told in order: each test goes on where the one before ended.
let world: World
let town: Settled
let mentor: ReturnType<typeof asStaff>
let verifier: ReturnType<typeof asStaff>
let caseId: string
let firstId: string

beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
  mentor = asStaff(world, town.staff.mentor)
  verifier = asStaff(world, town.staff.verifier)
  ;({ caseId } = town.own)
})
afterAll(() => world.close())

const record = (changes: Parameters<typeof production>[2] = {}) => {
  world.clock.advance({ minutes: 5 })
  return mentor.classification.record(production(world.clock, caseId, changes))
}
const propose = (as = mentor) =>
  as.classification.propose({ id: uuidv7(), caseId, sentAt: world.clock.instant() })
const confirm = (evidenceId: string, as = verifier) =>
  as.evidence.decide({ id: uuidv7(), evidenceId, outcome: 'verified' })
const seen = (as = mentor) => as.classification.get({ caseId })
const plankOfClass = async () =>
  (await verifier.cases.get({ caseId })).bridge.stages
    .flatMap(({ criteria }) => criteria)
    .find(({ criterionId }) => criterionId === 'industri.golongan_industri')?.plank

it('says what is not known, proposes nothing from nothing and takes no class that is typed', async () => {
  expect(await seen()).toMatchObject({ answers: null, production: null, proposable: 'no_reading' })
  expect(await refusalOf(propose())).toMatchObject({ code: 'CONFLICT', reason: 'no_reading' })
  await record({ investmentExLand: null, annualSales: null })
  const { answers, proposable, production: reading } = await seen()
  expect(answers).toMatchObject({
    byCapital: { value: 'mikro', citation: 'PP 7/2021 pasal 35(1)–(5)', missing: [] },
    bySales: { value: null, missing: ['penjualan setahun'] },
    industry: { value: null, missing: ['nilai investasi tanpa tanah dan bangunan'] },
    bps: { value: 'mikro' },
  })
  expect(proposable).toBe('class_unknown')
  expect(reading?.missingItems).toEqual(['Nilai investasi tanpa tanah dan bangunan'])
  expect(await refusalOf(propose())).toMatchObject({ code: 'CONFLICT', reason: 'class_unknown' })
  const typed = paper(world.clock, caseId, {
    criterionId: 'industri.golongan_industri',
    type: 'jawaban_golongan',
    number: null,
  })
  expect(await refusalOf(mentor.evidence.submit(typed))).toMatchObject({
    code: 'BAD_REQUEST',
    reason: 'class_is_computed',
  })
})

it('proposes what was computed and lets it wait in the queue of the office', async () => {
  await record()
  expect((await seen()).proposable).toBe('yes')
  const input = { id: uuidv7(), caseId, sentAt: world.clock.instant() }
  ;({ proposalId: firstId } = await mentor.classification.propose(input))
  expect(await mentor.classification.propose(input)).toEqual({ proposalId: firstId })
  expect(await refusalOf(propose())).toMatchObject({ code: 'CONFLICT', reason: 'proposal_waiting' })
  const { items } = await verifier.evidence.queue({})
  expect(items.map(({ evidenceId }) => evidenceId)).toContain(firstId)
  expect(await verifier.evidence.get({ evidenceId: firstId })).toMatchObject({
    proposal: { industryClass: 'kecil', umkmByCapital: 'mikro', bpsScale: 'mikro', isStale: false },
  })
  expect(await plankOfClass()).toBe('waiting')
})

it('lets no one confirm her own proposal, whatever duty she holds', async () => {
  expect(await refusalOf(confirm(firstId, mentor))).toMatchObject({ code: 'FORBIDDEN' })
  const other = town.colleagues.caseId
  await verifier.classification.record(production(world.clock, other))
  const own = await verifier.classification.propose({
    id: uuidv7(),
    caseId: other,
    sentAt: world.clock.instant(),
  })
  expect((await verifier.classification.get({ caseId: other })).proposals).toMatchObject([
    { isOwn: true, status: 'waiting' },
  ])
  expect(await refusalOf(confirm(own.proposalId))).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'own_evidence',
  })
})

it('confirms nothing whose reading has changed, and keeps the returned proposal with its reason', async () => {
  await record({ annualSales: 70_000_000 })
  expect(await refusalOf(confirm(firstId))).toMatchObject({ code: 'CONFLICT', reason: 'reading_changed' })
  await verifier.evidence.decide({
    id: uuidv7(),
    evidenceId: firstId,
    outcome: 'returned',
    reason: 'Datanya sudah diperbarui.',
  })
  const { proposalId } = await propose()
  await confirm(proposalId)
  const { proposals, proposable } = await seen()
  expect(proposals).toMatchObject([
    { id: proposalId, status: 'verified', decision: { by: town.staff.verifier.name } },
    { id: firstId, status: 'returned', decision: { reason: 'Datanya sudah diperbarui.' } },
  ])
  expect(proposable).toBe('same_as_confirmed')
  expect(await refusalOf(propose())).toMatchObject({ code: 'CONFLICT', reason: 'same_as_confirmed' })
  expect(await plankOfClass()).toBe('met')
})

it('answers a later reading with a proposal of its own and never with another class (row 118)', async () => {
  expect(await record({ annualSales: 71_000_000 })).toMatchObject({ proposalId: null })
  const { proposalId } = await record({ investmentExLand: 1_000_000_000 })
  expect(proposalId).not.toBeNull()
  const { proposals, differsFromConfirmed, answers } = await seen()
  expect(answers?.industry.value).toBe('menengah')
  expect(differsFromConfirmed).toBe(true)
  expect(proposals.map(({ status, industryClass }) => [status, industryClass])).toEqual([
    ['waiting', 'menengah'],
    ['verified', 'kecil'],
    ['returned', 'kecil'],
  ])
  expect(await plankOfClass()).toBe('met')
})

it('shows the head the class without the money, and tells no amount in the history', async () => {
  const head = await seen(asStaff(world, await openSession(world, town.staff.head)))
  expect(head).toMatchObject({
    production: null,
    answers: { source: 'confirmed', industry: { value: 'kecil' } },
  })
  expect(JSON.stringify(head)).not.toMatch(/000000|capital"?:\s*\d/)
  const events = await world.ask<{ before: unknown; after: unknown }>(
    `select before, after from app.audit_event where case_id = $1 and action in ('production.record', 'class.propose')`,
    [caseId],
  )
  expect(events.length).toBeGreaterThan(5)
  expect(JSON.stringify(events)).not.toContain('000000')
})

it('takes what is printed beside what is computed, lists where they part and changes neither', async () => {
  const printed = licence(world.clock, caseId, { scale: 'kecil', kbliCodes: ['47242'], risk: 'low' })
  const before = await world.ask<{ facts_version: number }>(
    'select facts_version from app.assistance_case where id = $1',
    [caseId],
  )
  const stage3 = async () =>
    (await mentor.cases.get({ caseId })).bridge.stages
      .find(({ number }) => number === 3)
      ?.criteria.map(({ criterionId }) => criterionId)
  expect(await stage3()).toContain('industri.izin_risiko')
  await mentor.classification.recordLicence(printed)
  const found = await seen()
  expect(found.licence).toMatchObject({
    scale: 'kecil',
    risk: 'low',
    by: town.staff.mentor.name,
    isSeenByOffice: false,
    differences: ['scale', 'not_industry'],
  })
  expect(found.answers?.byCapital.value).toBe('mikro')
  // What the mentor read off the paper opens nothing by itself.
  expect(await stage3()).toContain('industri.izin_risiko')
  await verifier.classification.recordLicence({ ...printed, id: uuidv7() })
  // At low risk the NIB is the whole licence: the page and every list follow.
  expect(await stage3()).not.toContain('industri.izin_risiko')
  const strip = (await verifier.cases.list({ text: '' })).cases.find((row) => row.caseId === caseId)?.strip
  const detail = (await verifier.cases.get({ caseId })).bridge.stages.map(({ criteria }) =>
    criteria.filter(({ kind }) => kind !== 'advice').map(({ plank }) => plank),
  )
  expect(strip?.stages.map(({ planks }) => planks)).toEqual(detail)
  expect(
    await world.ask('select facts_version > $2 as moved from app.assistance_case where id = $1', [
      caseId,
      before[0]?.facts_version,
    ]),
  ).toEqual([{ moved: true }])
  expect(
    await refusalOf(
      mentor.classification.recordLicence(licence(world.clock, caseId, { printedOn: world.clock.day(2) })),
    ),
  ).toMatchObject({ code: 'BAD_REQUEST', fields: { printedOn: expect.any(String) } })
})

it('goes along to another mentor, and leaves the figures as the facts have them', async () => {
  await verifier.cases.assign({ caseId, mentorId: town.staff.colleague.id, reason: 'Uji' })
  expect(await refusalOf(seen())).toMatchObject({ code: 'NOT_FOUND' })
  const colleague = await seen(asStaff(world, town.staff.colleague))
  expect(colleague.proposals).toHaveLength(3)
  expect(colleague.production?.investmentExLand).toBe(1_000_000_000)
  expect((await herPage(world, town.own)).name).toBeTruthy()
  expect(await world.ask('select * from app.check_figures()')).toEqual([])
})
