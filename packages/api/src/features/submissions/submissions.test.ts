import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addStaffPerson,
  asStaff,
  createWorld,
  openSession,
  paper,
  production,
  refusalOf,
  registerWoman,
  requestWith,
  routineVisit,
  sendPhoto,
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
}, 120_000)
afterAll(() => world.close())

const mentor = () => asStaff(world, town.staff.mentor)
const verifier = () => asStaff(world, town.staff.verifier)
const partner = () => asStaff(world, town.staff.partner)

const verified = async (
  woman: Registered,
  criterionId: string,
  { type, number, productId }: { type: string; number: string | null; productId: string | null },
) => {
  const input = paper(world.clock, woman.caseId, {
    criterionId,
    type,
    number,
    productId,
  })
  await mentor().evidence.submit(input)
  await verifier().evidence.decide({ id: uuidv7(), evidenceId: input.id, outcome: 'verified' })
}
const classConfirmed = async ({ caseId }: Registered) => {
  await mentor().classification.record(production(world.clock, caseId, {}))
  const { proposalId } = await mentor().classification.propose({
    id: uuidv7(),
    caseId,
    sentAt: world.clock.instant(),
  })
  await verifier().evidence.decide({ id: uuidv7(), evidenceId: proposalId, outcome: 'verified' })
}

const numbers = {
  none: null,
  other: '12/2026',
  nib: '9120001234567',
  pirt: '2066402010001-29',
  md: 'MD235602169254',
  halal: 'ID64110000293811022',
  npwp: '0123456782728000',
}

/** A maker of chips who has everything but her place in the register. */
const readyWoman = async (): Promise<Registered> => {
  const kind = (await mentor().reference.productKinds({})).kinds.find(({ name }) =>
    name.startsWith('Amplang'),
  )
  if (!kind) throw new Error('Amplang is in the list')
  const woman = await registerWoman(world, town.staff.mentor, '64.02', {
    product: { name: 'Amplang haruan', kindId: kind.id, isPackaged: true, shelfLifeDays: 90 },
  })
  await mentor().visits.log(routineVisit(world.clock, woman.caseId))
  world.clock.advance({ days: 3 })
  await renew()
  await mentor().visits.log(routineVisit(world.clock, woman.caseId))
  for (let stage = 2; stage <= 5; stage += 1) {
    const { bridge, evidence, enterprise } = await mentor().cases.get({ caseId: woman.caseId })
    const main = enterprise.products.find(({ isMain }) => isMain)?.id ?? null
    for (const { id: evidenceId, status } of evidence)
      if (status === 'waiting')
        await verifier().evidence.decide({ id: uuidv7(), evidenceId, outcome: 'verified' })
    const { pathways } = await mentor().reference.pathways({})
    const rules = pathways.find(({ id }) => id === 'industri')?.criteria ?? []
    for (const { criterionId, state, kind } of bridge.stages[stage - 1]?.criteria ?? []) {
      const rule = rules.find(({ id }) => id === criterionId)
      const type = rule?.evidenceTypes[0]?.id
      if (
        !rule ||
        type === undefined ||
        kind !== 'gate' ||
        state === 'met' ||
        type === 'rencana_pendampingan'
      )
        continue
      if (type === 'jawaban_golongan') {
        await classConfirmed(woman)
        continue
      }
      await verified(woman, criterionId, {
        type,
        number: numbers[rule.numberKind],
        productId: rule.perProduct ? main : null,
      })
    }
  }
  return woman
}

// Sessions end with the clock of the days that pass.
const renew = async () => {
  for (const person of [town.staff.mentor, town.staff.verifier, town.staff.partner, town.staff.farVerifier])
    Object.assign(person, await openSession(world, person))
}
const stageOf = async (woman: Registered) => (await mentor().cases.get({ caseId: woman.caseId })).stage
const send = async (woman: Registered) => {
  const { sent } = await verifier().submissions.send({ id: uuidv7(), caseIds: [woman.caseId] })
  const [one] = sent
  if (!one) throw new Error('It goes')
  return one
}
const entry = {
  outcome: 'confirmed',
  register: 'daftar_ikm',
  number: 'IKM-6402-0815',
  registeredOn: '2026-01-05',
  minutesNumber: 'BA/12/2026',
} as const

describe('from DP3A to Disperindag and back', () => {
  it('lists a woman at Siap IKM, sends what the office needs and no more, and opens stage 6 by its word', async () => {
    const woman = await readyWoman()
    expect(await stageOf(woman)).toBe(5)
    const ready = await verifier().submissions.ready({})
    expect(ready.office?.name).toBe('Disperindag Kukar')
    expect(ready.cases.map(({ caseId }) => caseId)).toContain(woman.caseId)

    const { submissionId, recordCode } = await send(woman)
    expect((await verifier().submissions.ready({})).cases.map(({ caseId }) => caseId)).not.toContain(
      woman.caseId,
    )
    const received = await partner().submissions.received({ status: 'waiting' })
    const record = received.submissions.find((one) => one.submissionId === submissionId)
    expect(record).toMatchObject({
      recordCode,
      womanName: woman.name,
      nibNumber: '9120001234567',
      isOwn: false,
    })
    expect(JSON.stringify(received)).not.toMatch(/\d{16}|\+62|caseId|womanId/)

    await partner().submissions.decide({ id: uuidv7(), submissionId, ...entry })
    expect(await stageOf(woman)).toBe(6)
    const [sent] = (await verifier().submissions.sent({ status: 'confirmed' })).submissions
    expect(sent).toMatchObject({ recordCode, word: { register: 'daftar_ikm', number: 'IKM-6402-0815' } })
    const history = await world.ask<{ action: string; duty: string; actor_id: string }>(
      `select action, duty, actor_id from app.audit_event where case_id = $1 and action in ('submission.decide', 'stage.reach') and actor_id = $2 order by id`,
      [woman.caseId, town.staff.partner.id],
    )
    expect(history).toEqual([
      { action: 'submission.decide', duty: 'partner', actor_id: town.staff.partner.id },
      { action: 'stage.reach', duty: 'partner', actor_id: town.staff.partner.id },
    ])
    expect(world.failures).toEqual([])
  })

  it('gives a record back with a reason, which DP3A reads before it sends again', async () => {
    const woman = await readyWoman()
    const { submissionId } = await send(woman)
    await partner().submissions.decide({
      id: uuidv7(),
      submissionId,
      outcome: 'returned',
      reason: 'NIB masih KBLI dagang',
    })
    expect(await stageOf(woman)).toBe(5)
    const again = (await verifier().submissions.ready({})).cases.find(({ caseId }) => caseId === woman.caseId)
    expect(again?.returnedReason).toBe('NIB masih KBLI dagang')
    const second = await send(woman)
    expect(second.submissionId).not.toBe(submissionId)
  })

  it('takes a monthly sheet line by line: what is right counts, what is not says why', async () => {
    const [first, second] = [await readyWoman(), await readyWoman()]
    const [one, two] = [await send(first), await send(second)]
    const id = uuidv7()
    const lines = [
      { recordCode: one.recordCode.toLowerCase(), ...entry, number: 'IKM-1' },
      { recordCode: 'ZZZZ-ZZZZ', ...entry, number: 'IKM-2' },
      { recordCode: two.recordCode, ...entry, registeredOn: '2035-01-01' },
    ]
    const answer = await partner().submissions.decideBatch({ id, lines })
    expect(answer).toEqual({
      taken: 1,
      lines: [
        { recordCode: one.recordCode, problem: null },
        { recordCode: 'ZZZZ-ZZZZ', problem: 'unknown_code' },
        { recordCode: two.recordCode, problem: 'date_in_future' },
      ],
    })
    expect([await stageOf(first), await stageOf(second)]).toEqual([6, 5])
    expect(await partner().submissions.decideBatch({ id, lines })).toEqual(answer)
    expect(
      (await partner().submissions.decideBatch({ id: uuidv7(), lines: lines.slice(0, 1) })).lines,
    ).toEqual([{ recordCode: one.recordCode, problem: 'already_decided' }])
  })

  it('lets the office open the paper behind a record, and no other file', async () => {
    const woman = await readyWoman()
    const fileId = await sendPhoto(world, town.staff.mentor, woman.caseId)
    const input = paper(world.clock, woman.caseId, {
      criterionId: 'industri.ikm_terdaftar',
      type: 'akun_siinas',
      number: 'SIINAS-1',
      fileIds: [fileId],
    })
    await mentor().evidence.submit(input)
    const refused = await refusalOf(
      verifier().evidence.decide({ id: uuidv7(), evidenceId: input.id, outcome: 'verified' }),
    )
    expect(refused).toMatchObject({ reason: 'partner_decides' })
    const { submissionId } = await send(woman)
    const [record] = (await partner().submissions.received({ status: 'waiting' })).submissions
    expect(record?.files).toEqual([{ id: fileId, mediaType: 'image/jpeg' }])
    const open = (id: string) => world.apis.staf.readFile(requestWith(town.staff.partner.token), id)
    expect((await open(fileId)).bytes.length).toBeGreaterThan(0)
    expect(
      await world.ask(
        `select action, duty from app.audit_event where actor_id = $1 and case_id = $2 and action = 'case.view'`,
        [town.staff.partner.id, woman.caseId],
      ),
    ).toEqual([{ action: 'case.view', duty: 'partner' }])
    await expect(open(town.own.fileId)).rejects.toMatchObject({ reason: 'not_found' })
    await partner().submissions.decide({ id: uuidv7(), submissionId, ...entry, register: 'siinas' })
    const { evidence } = await mentor().cases.get({ caseId: woman.caseId })
    expect(evidence.find(({ id }) => id === input.id)?.status).toBe('verified')
    expect(await stageOf(woman)).toBe(6)
  })

  it('keeps it from whoever had a part in it, in code and in the database', async () => {
    const woman = await readyWoman()
    const { submissionId } = await send(woman)
    await world.ask(
      `insert into identity.duty_grant (id, account_id, duty, regency_code, valid_from, created_at) values ($1, $2, 'partner', '64.02', '2025-01-01', now())`,
      [uuidv7(), town.staff.verifier.id],
    )
    await world.ask(
      `update app.staff set partner_office_id = '64.02-industry' where id = $1 and regency_code = '64.02'`,
      [town.staff.verifier.id],
    )
    const asPartner = await openSession(world, { ...town.staff.verifier, duty: 'partner' })
    const own = await asStaff(world, asPartner).submissions.received({ status: 'waiting' })
    expect(own.submissions.find((one) => one.submissionId === submissionId)?.isOwn).toBe(true)
    const refused = await refusalOf(
      asStaff(world, asPartner).submissions.decide({ id: uuidv7(), submissionId, ...entry }),
    )
    expect(refused).toMatchObject({ reason: 'own_submission' })
    const { rows } = await world.services.staf.database.withScope(
      { id: asPartner.id, duty: 'partner', region: '64.02' },
      (tx) =>
        tx.execute(
          sql`select problem from app.decide_submission(${uuidv7()}, ${submissionId}, 'confirmed', 'siinas', '1', '2026-01-01', null, '', ${uuidv7()}, now())`,
        ),
    )
    expect(rows).toEqual([{ problem: 'own_submission' }])
    await expect(
      world.ask(
        `insert into app.partner_decision (id, regency_code, case_id, woman_id, author_id, case_mentor_id, submission_id, office_id, sender_id, outcome, reason, decided_at)
         select gen_random_uuid(), regency_code, case_id, woman_id, author_id, case_mentor_id, id, office_id, author_id, 'returned', 'x', now() from app.submission where id = $1`,
        [submissionId],
      ),
    ).rejects.toMatchObject({ constraint: 'partner_decision_not_own' })
  })

  it('sends nobody who is not at Siap IKM', async () => {
    const answer = await verifier().submissions.send({ id: uuidv7(), caseIds: [town.own.caseId] })
    expect(answer).toEqual({ sent: [], left: [town.own.caseId] })
  })

  it('takes along a paper that came after the record, and corrects it by what the office says', async () => {
    const woman = await readyWoman()
    const { submissionId } = await send(woman)
    const late = paper(world.clock, woman.caseId, {
      criterionId: 'industri.ikm_terdaftar',
      type: 'akun_siinas',
      number: 'SIINAS-LAMA',
    })
    await mentor().evidence.submit(late)
    await partner().submissions.decide({ id: uuidv7(), submissionId, ...entry })
    const papers = (await mentor().cases.get({ caseId: woman.caseId })).evidence.filter(
      ({ criterionId }) => criterionId === 'industri.ikm_terdaftar',
    )
    expect(papers).toMatchObject([
      {
        id: late.id,
        status: 'verified',
        type: 'daftar_ikm',
        number: entry.number,
        issuedOn: entry.registeredOn,
      },
    ])
    expect(await stageOf(woman)).toBe(6)
  })

  it('leaves a paper that lies at the office to it, and no case ends meanwhile', async () => {
    const woman = await readyWoman()
    const input = paper(world.clock, woman.caseId, {
      criterionId: 'industri.ikm_terdaftar',
      type: 'akun_siinas',
      number: 'SIINAS-2',
    })
    await mentor().evidence.submit(input)
    const { submissionId } = await send(woman)
    expect(
      await refusalOf(
        verifier().evidence.decide({
          id: uuidv7(),
          evidenceId: input.id,
          outcome: 'returned',
          reason: 'Belum jelas',
        }),
      ),
    ).toMatchObject({ reason: 'partner_decides' })
    const leave = { caseId: woman.caseId, reason: 'pindah', note: '' } as const
    expect(await refusalOf(verifier().cases.leave({ id: uuidv7(), ...leave }))).toMatchObject({
      reason: 'papers_waiting',
    })
    await partner().submissions.decide({ id: uuidv7(), submissionId, ...entry, register: 'siinas' })
    expect(await stageOf(woman)).toBe(6)
    await verifier().cases.leave({ id: uuidv7(), ...leave })
  })

  it('shows another office of the regency nothing', async () => {
    const woman = await readyWoman()
    const { submissionId } = await send(woman)
    const health = await addStaffPerson(world, town.staff.admin, {
      name: 'Wiwik Dinkes',
      duty: 'partner',
      region: '64.02',
    }).then(async (person) => {
      await world.ask(`update app.staff set partner_office_id = '64.02-health' where id = $1`, [person.id])
      return person
    })
    expect((await asStaff(world, health).submissions.received({})).submissions).toEqual([])
    expect(
      await refusalOf(asStaff(world, health).submissions.decide({ id: uuidv7(), submissionId, ...entry })),
    ).toMatchObject({ reason: 'not_found' })
  })
})
