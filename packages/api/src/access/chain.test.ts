import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { activateEntrepreneur, signInEntrepreneur } from '../features/identity'
import {
  asEntrepreneur,
  asStaff,
  createWorld,
  openSession,
  paper,
  refusalOf,
  registration,
  requestWith,
  routineVisit,
  sendPhoto,
  settle,
  type Person,
  type Registered,
  type Settled,
  type World,
} from '../testing'

// One woman's way through the house, told in order: each test goes on where the one before ended.
let world: World
let town: Settled
let woman: Pick<Registered, 'caseId' | 'womanId' | 'cardNumber'>
let her: { token: string }
let planId: string
let visitId: string

beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
})
afterAll(() => world.close())

const auditOf = async (caseId: string) =>
  (
    await world.ask<{ action: string }>(
      'select action from app.audit_event where case_id = $1 order by at, id',
      [caseId],
    )
  ).map(({ action }) => action)
const stagesOf = (caseId: string) =>
  world.ask<{ stage: number; cause_kind: string }>(
    'select stage, cause_kind from app.stage_event where case_id = $1 order by stage',
    [caseId],
  )
const boardRow = async (areaCode: string) => {
  const { rows } = await asStaff(world, town.staff.province).figures.province({})
  const row = rows.find((candidate) => candidate.areaCode === areaCode)
  if (!row) throw new Error(`No ${areaCode} on the board`)
  return row
}
const casesAtStage = (row: Awaited<ReturnType<typeof boardRow>>, stage: number) =>
  row.stages.find((cell) => cell.stage === stage)?.count ?? 0

it('asks the mentor to look at a possible duplicate before it registers', async () => {
  const mentor = asStaff(world, town.staff.mentor)
  const first = registration(world.clock, '64.02')
  const twin = { ...first, woman: { ...first.woman, name: town.colleagues.name, nik: null } }
  const { matches } = await mentor.registry.findDuplicates({
    name: twin.woman.name,
    villageCode: twin.woman.villageCode,
    nik: null,
    phone: null,
  })
  expect(matches).toEqual([
    expect.objectContaining({
      id: town.colleagues.womanId,
      matchedBy: 'name',
      mentorName: town.staff.colleague.name,
    }),
  ])
  const before = await world.ask('select 1 from app.woman')
  expect(await refusalOf(mentor.registry.register(twin))).toMatchObject({
    code: 'CONFLICT',
    reason: 'possible_duplicate',
    fields: { 'woman.name': expect.any(String) },
  })
  expect(await world.ask('select 1 from app.woman')).toHaveLength(before.length)
  woman = await mentor.registry.register({ ...twin, duplicatesSeen: matches.map(({ id }) => id) })
})

it('refuses a NIK that the office already has, whatever else is written', async () => {
  const known = registration(world.clock, '64.02')
  await asStaff(world, town.staff.colleague).registry.register(known)
  const again = registration(world.clock, '64.02')
  const call = asStaff(world, town.staff.mentor).registry.register({
    ...again,
    woman: { ...again.woman, nik: known.woman.nik },
  })
  expect(await refusalOf(call)).toMatchObject({ code: 'CONFLICT', reason: 'already_registered' })
  const far = registration(world.clock, '64.72')
  const elsewhere = await asStaff(world, town.staff.farMentor).registry.findDuplicates({
    name: far.woman.name,
    villageCode: null,
    nik: known.woman.nik,
    phone: null,
  })
  expect(elsewhere).toEqual({ isElsewhere: true, matches: [] })
})

it('makes her case, its assignment and a plan that waits for the office', async () => {
  const [row] = await world.ask<{ status: string; stage: number; case_mentor_id: string }>(
    'select status, stage, case_mentor_id from app.assistance_case where id = $1',
    [woman.caseId],
  )
  // Without a checked NIK the first stage stays closed.
  expect(row).toEqual({ status: 'didampingi', stage: 0, case_mentor_id: town.staff.mentor.id })
  await world.ask(`update app.woman set is_nik_valid = true where id = $1`, [woman.womanId])
  const { evidence } = await asStaff(world, town.staff.mentor).cases.get({ caseId: woman.caseId })
  expect(evidence).toEqual([
    expect.objectContaining({
      criterionId: 'industri.rencana',
      type: 'rencana_pendampingan',
      status: 'waiting',
    }),
  ])
  planId = evidence[0]?.id ?? ''
})

it('counts visits but opens the second stage only when the office has verified the plan', async () => {
  const mentor = asStaff(world, town.staff.mentor)
  world.clock.advance({ days: 1 })
  const first = await mentor.visits.log(routineVisit(world.clock, woman.caseId))
  expect(first).toMatchObject({ isQuarantined: false, stage: 1, flags: [] })
  visitId = first.visitId
  world.clock.advance({ days: 7 })
  expect(await mentor.visits.log(routineVisit(world.clock, woman.caseId))).toMatchObject({ stage: 1 })
  expect(await stagesOf(woman.caseId)).toEqual([{ stage: 1, cause_kind: 'visit' }])
})

it('sends a returned paper back with its reason and takes a mended one', async () => {
  const verifier = asStaff(world, town.staff.verifier)
  const mentor = asStaff(world, town.staff.mentor)
  const { items } = await verifier.evidence.queue({})
  expect(items.map(({ evidenceId }) => evidenceId)).toContain(planId)
  const decided = await verifier.evidence.decide({
    id: uuidv7(),
    evidenceId: planId,
    outcome: 'returned',
    reason: 'Tulis tiga langkahnya.',
  })
  expect(decided).toEqual({ outcome: 'returned', stageBefore: 1, stageAfter: 1 })
  const fileId = await sendPhoto(world, town.staff.mentor, woman.caseId)
  const { evidenceId } = await mentor.evidence.submit(
    paper(world.clock, woman.caseId, {
      criterionId: 'industri.rencana',
      type: 'rencana_pendampingan',
      number: null,
      fileIds: [fileId],
    }),
  )
  const seen = (await verifier.evidence.queue({})).items.find((item) => item.evidenceId === evidenceId)
  const { stage, stageName } = await verifier.cases.get({ caseId: woman.caseId })
  expect(seen).toMatchObject({ stage, stageName, previousReturn: 'Tulis tiga langkahnya.' })
  expect(await verifier.evidence.get({ evidenceId })).toMatchObject({
    files: [{ id: fileId, mediaType: 'image/jpeg' }],
    previous: {
      outcome: 'returned',
      changes: [
        { field: 'issuedOn' },
        { field: 'note', before: 'Disepakati saat pendaftaran', now: null },
        { field: 'fileCount', before: '0', now: '1' },
      ],
    },
    returnRate: null,
  })
  expect(await stagesOf(woman.caseId)).toHaveLength(1)
  const before = casesAtStage(await boardRow('64.02'), 2)
  expect(await verifier.evidence.decide({ id: uuidv7(), evidenceId, outcome: 'verified' })).toEqual({
    outcome: 'verified',
    stageBefore: 1,
    stageAfter: 2,
  })
  expect(await stagesOf(woman.caseId)).toEqual([
    { stage: 1, cause_kind: 'visit' },
    { stage: 2, cause_kind: 'evidence' },
  ])
  expect(casesAtStage(await boardRow('64.02'), 2)).toBe(before + 1)
})

it('opens the verified funnel with the last of its papers and not before', async () => {
  const verifier = asStaff(world, town.staff.verifier)
  const mentor = asStaff(world, town.staff.mentor)
  const papers = [
    paper(world.clock, woman.caseId),
    paper(world.clock, woman.caseId, { criterionId: 'industri.nib_atas_nama' }),
    paper(world.clock, woman.caseId, { criterionId: 'industri.kbli', type: 'lampiran_nib', number: null }),
    paper(world.clock, woman.caseId, {
      criterionId: 'industri.izin_risiko',
      type: 'lampiran_nib',
      number: 'I-1',
    }),
    paper(world.clock, woman.caseId, { criterionId: 'industri.alamat', type: 'lokasi_usaha', number: null }),
  ]
  const before = await boardRow('64.02')
  const after: number[] = []
  for (const input of papers) {
    await mentor.evidence.submit(input)
    const { stageAfter } = await verifier.evidence.decide({
      id: uuidv7(),
      evidenceId: input.id,
      outcome: 'verified',
    })
    after.push(stageAfter)
  }
  expect(after).toEqual([2, 2, 2, 2, 3])
  expect((await boardRow('64.02')).licensed).toBe(before.licensed + 1)
  expect(await boardRow('64.72')).toMatchObject({ licensed: 0 })
})

it('tells the history of every act in the transaction that did it', async () => {
  expect(await auditOf(woman.caseId)).toEqual([
    'registry.register',
    'case.view',
    'visit.log',
    'stage.reach',
    'visit.log',
    'evidence.decide',
    'file.receive',
    'evidence.submit',
    'case.view',
    'evidence.decide',
    'stage.reach',
    ...Array.from({ length: 5 }, () => ['evidence.submit', 'evidence.decide']).flat(),
    'stage.reach',
  ])
})

it('lets nobody decide on their own paper, whatever duty they hold', async () => {
  const { id } = town.staff.verifier
  await world.ask(
    `insert into identity.duty_grant (id, account_id, duty, regency_code, valid_from, created_at) values ($1, $2, 'mentor', '64.02', '2025-01-01', now())`,
    [uuidv7(), id],
  )
  const both = asStaff(world, town.staff.verifier)
  await both.cases.assign({ caseId: town.own.caseId, mentorId: id, reason: 'Uji dua tugas' })
  await both.identity.switchDuty({ duty: 'mentor', regencyCode: '64.02' })
  const asMentor = await openSession(world, { ...town.staff.verifier, duty: 'mentor' })
  const own = paper(world.clock, town.own.caseId)
  await asStaff(world, asMentor).evidence.submit(own)
  const asVerifier = await openSession(world, town.staff.verifier)
  const call = asStaff(world, asVerifier).evidence.decide({
    id: uuidv7(),
    evidenceId: own.id,
    outcome: 'verified',
  })
  expect(await refusalOf(call)).toMatchObject({ code: 'FORBIDDEN', reason: 'own_evidence' })
  const past = world.ask(
    `insert into app.decision (id, regency_code, case_id, woman_id, author_id, case_mentor_id, evidence_id, evidence_author_id, outcome, reason, decided_at)
     select $1, regency_code, case_id, woman_id, author_id, case_mentor_id, id, author_id, 'verified', '', now() from app.evidence where id = $2`,
    [uuidv7(), own.id],
  )
  await expect(past).rejects.toThrow('decision_not_own')
  Object.assign(town.staff.verifier, asVerifier)
  await asStaff(world, asVerifier).cases.assign({
    caseId: town.own.caseId,
    mentorId: town.staff.mentor.id,
    reason: 'Kembali',
  })
})

it('decides a paper once', async () => {
  const input = paper(world.clock, woman.caseId, {
    criterionId: 'industri.npwp',
    type: 'npwp',
    number: '0123456782728000',
  })
  await asStaff(world, town.staff.mentor).evidence.submit(input)
  const decide = () =>
    asStaff(world, town.staff.verifier).evidence.decide({
      id: uuidv7(),
      evidenceId: input.id,
      outcome: 'verified',
    })
  const outcomes = await Promise.allSettled([decide(), decide(), decide()])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await refusalOf(decide())).toMatchObject({ code: 'CONFLICT', reason: 'already_decided' })
  expect(await world.ask('select 1 from app.decision where evidence_id = $1', [input.id])).toHaveLength(1)
})

it('lets her in with the code that her mentor hands over, once', async () => {
  const { cardNumber, code } = await asStaff(world, town.staff.mentor).staff.issueActivation({
    caseId: woman.caseId,
  })
  expect(cardNumber).toBe(woman.cardNumber)
  const plainCode = code.replace('-', '')
  const activate = (pin: string) =>
    activateEntrepreneur(world.services.mitra, requestWith(null), { login: cardNumber, code: plainCode, pin })
  await expect(activate('482915')).resolves.toEqual({ done: true })
  await expect(activate('739164')).rejects.toMatchObject({ reason: 'code_wrong' })
  const { token } = await signInEntrepreneur(world.services.mitra, requestWith(null), {
    login: cardNumber,
    pin: '482915',
  })
  her = { token }
})

it('shows her the stage, the visits and what comes next, and keeps what she answers', async () => {
  const page = await asEntrepreneur(world, her).own.page({})
  expect(page).toMatchObject({
    stage: 3,
    stageName: 'Berizin',
    mentor: { name: town.staff.mentor.name },
    returned: [],
  })
  expect(page.visits.map(({ answer }) => answer)).toEqual([null, null])
  expect(page.visits.map(({ id }) => id)).toContain(visitId)
  await asEntrepreneur(world, her).own.confirmVisit({ id: uuidv7(), visitId, answer: 'benar' })
  const answered = await asEntrepreneur(world, her).own.page({})
  expect(answered.visits.find(({ id }) => id === visitId)?.answer).toBe('benar')
  const again = asEntrepreneur(world, her).own.confirmVisit({ id: uuidv7(), visitId, answer: 'benar' })
  expect(await refusalOf(again)).toMatchObject({ code: 'CONFLICT', reason: 'already_answered' })
})

it('keeps from the mentor what she tells the office alone', async () => {
  const [other] = (await asEntrepreneur(world, her).own.page({})).visits.filter(({ id }) => id !== visitId)
  await asEntrepreneur(world, her).own.confirmVisit({
    id: uuidv7(),
    visitId: other?.id ?? '',
    answer: 'tidak_sesuai',
    note: 'Pendamping tidak datang.',
  })
  const answerSeenBy = async (caller: ReturnType<typeof asStaff>) =>
    (await caller.cases.timeline({ caseId: woman.caseId })).entries.find(({ id }) => id === other?.id)?.visit
      ?.confirmation
  expect(await answerSeenBy(asStaff(world, town.staff.verifier))).toBe('tidak_sesuai')
  expect(await answerSeenBy(asStaff(world, town.staff.mentor))).toBeNull()
})

it('takes one answer to a visit however often she taps', async () => {
  const logged = await asStaff(world, town.staff.mentor).visits.log(routineVisit(world.clock, woman.caseId))
  const taps = Array.from({ length: 5 }, () =>
    asEntrepreneur(world, her).own.confirmVisit({ id: uuidv7(), visitId: logged.visitId, answer: 'benar' }),
  )
  const outcomes = await Promise.allSettled(taps)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const kept = await world.ask('select 1 from app.visit_confirmation where visit_id = $1', [logged.visitId])
  expect(kept).toHaveLength(1)
})

it('raises the visit count of her regency on the province board and of no other', async () => {
  const [near, far] = [await boardRow('64.02'), await boardRow('64.72')]
  await asStaff(world, town.staff.mentor).visits.log(routineVisit(world.clock, woman.caseId))
  expect((await boardRow('64.02')).visits90).toBe(near.visits90 + 1)
  expect((await boardRow('64.72')).visits90).toBe(far.visits90)
})

it('asks no question that a figure cannot answer with a case: the province reads no names', async () => {
  const board = JSON.stringify(await asStaff(world, town.staff.province).figures.province({}))
  expect(board).not.toContain(woman.caseId)
  expect(board).not.toMatch(/Uji\d{4}/)
})

it('counts a woman on another pathway apart: her stages bear other names', async () => {
  const before = await boardRow('64.02')
  await asStaff(world, town.staff.mentor).registry.register(
    registration(world.clock, '64.02', { pathwayId: 'jasa-dagang' }),
  )
  const after = await boardRow('64.02')
  expect(after.openCases).toBe(before.openCases + 1)
  expect(after.otherPathways).toBe(before.otherPathways + 1)
  expect(after.stages).toEqual(before.stages)
})

it('refuses a product on a pathway that is not its own', async () => {
  const input = registration(world.clock, '64.02')
  const { kinds } = await asStaff(world, town.staff.mentor).reference.productKinds({})
  const kind = kinds.find(({ pathwayId }) => pathwayId === 'jasa-dagang')
  const call = asStaff(world, town.staff.mentor).registry.register({
    ...input,
    product: { ...input.product, kindId: kind?.id ?? '' },
  })
  expect(await refusalOf(call)).toMatchObject({ reason: 'pathway_mismatch' })
})

it('brings what she told the office to the office and to nobody else', async () => {
  const note = 'Pendamping hanya menelepon.'
  const page = await asEntrepreneur(world, her).own.page({})
  const visit = page.visits.find(({ answer }) => answer === null)
  await asEntrepreneur(world, her).own.confirmVisit({
    id: uuidv7(),
    visitId: visit?.id ?? '',
    answer: 'tidak_sesuai',
    note,
  })
  const linesFor = async (person: Person) =>
    (await asStaff(world, person).cases.timeline({ caseId: woman.caseId })).entries
      .filter(({ id }) => id === visit?.id)
      .flatMap(({ lines }) => lines)
  expect(await linesFor(town.staff.verifier)).toContain(`Pesan Ibu kepada Dinas: ${note}`)
  expect((await linesFor(town.staff.mentor)).join(' ')).not.toContain(note)
})

it('says of a mentor that she came only when she did', async () => {
  const asHer = async () => (await asEntrepreneur(world, her).own.page({})).mentor
  expect((await asHer())?.lastCameOn).not.toBeNull()
  await asStaff(world, town.staff.verifier).cases.assign({
    caseId: woman.caseId,
    mentorId: town.staff.colleague.id,
    reason: 'Lebih dekat',
  })
  expect(await asHer()).toMatchObject({ name: town.staff.colleague.name, lastCameOn: null })
})

it('refuses a NIB of three digits at registration, on its field', async () => {
  const input = registration(world.clock, '64.02', {
    permits: [{ kind: 'nib', proof: 'nomor', number: '123', issuedOn: null, holder: 'ibu' }],
  })
  expect(await refusalOf(asStaff(world, town.staff.mentor).registry.register(input))).toMatchObject({
    reason: 'input_invalid',
    fields: { 'permits.0.number': 'NIB terdiri dari 13 angka.' },
  })
})
