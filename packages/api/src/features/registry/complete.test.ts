import { v7 as uuidv7 } from 'uuid'
import type { CompleteInput } from '@titian/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  asStaff,
  completion,
  createWorld,
  paper,
  refusalOf,
  registerWoman,
  registration,
  settle,
  type Person,
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

const nik = '6402014505859001'
const without = (
  changes: Partial<ReturnType<typeof registration>['woman']>,
  product?: { kindId: string | null },
) => {
  const { woman, product: made } = registration(world.clock, '64.02')
  return { woman: { ...woman, ...changes }, product: { ...made, ...product } }
}
const registered = (mentor: Person = town.staff.mentor) =>
  registerWoman(world, mentor, '64.02', without({ nik: null, citizenship: 'WNI' }))
const answersOf = (woman: Pick<Registered, 'caseId'>, person: Person = town.staff.mentor) =>
  asStaff(world, person).registry.answers({ caseId: woman.caseId })
const inputFor = async (woman: Pick<Registered, 'caseId'>, answers: CompleteInput['answers']) =>
  completion(world.clock, woman.caseId, (await answersOf(woman, town.staff.verifier)).version, answers)
const complete = async (
  woman: Pick<Registered, 'caseId'>,
  answers: CompleteInput['answers'],
  person: Person = town.staff.mentor,
) => asStaff(world, person).registry.complete(await inputFor(woman, answers))
const verify = async (woman: Registered, changes: Parameters<typeof paper>[2] = {}) => {
  const { evidenceId } = await asStaff(world, town.staff.mentor).evidence.submit(
    paper(world.clock, woman.caseId, changes),
  )
  await asStaff(world, town.staff.verifier).evidence.decide({ id: uuidv7(), evidenceId, outcome: 'verified' })
}
const historyOf = (woman: Registered) =>
  world.ask<{ before: Record<string, unknown>; after: Record<string, unknown>; reason: string }>(
    `select before, after, reason from app.audit_event where case_id = $1 and action = 'registry.complete' order by at, id`,
    [woman.caseId],
  )

it('moves a woman who was registered without NIK as soon as it is known', async () => {
  const woman = await registered()
  const before = await asStaff(world, town.staff.mentor).cases.get({ caseId: woman.caseId })
  expect(before.stage).toBe(0)
  expect(before.bridge.stages[0]?.criteria[0]).toMatchObject({ state: 'unknown', asks: ['nik'] })
  expect(await answersOf(woman)).toMatchObject({
    nikMasked: null,
    missing: ['nik', 'birthDate', 'product'],
    checked: [],
  })
  expect(await complete(woman, { nik })).toEqual({ changed: ['nik'], isElsewhere: false, stage: 1 })
  const after = await asStaff(world, town.staff.mentor).cases.get({ caseId: woman.caseId })
  expect(after).toMatchObject({ stage: 1, woman: { nikMasked: '************9001', birthDate: '1985-05-05' } })
  const events = await world.ask('select cause_kind from app.stage_event where case_id = $1', [woman.caseId])
  expect(events).toEqual([{ cause_kind: 'completion' }])
})

it('keeps before, after and the reason in history, and no private value in clear anywhere', async () => {
  const woman = await registered()
  const secret = { nik: '6402014505859002', phone: '+6281099998888', address: 'Gang Rahasia 99' }
  await complete(woman, {
    nik: secret.nik,
    contact: { phoneOwner: 'keluarga', phone: secret.phone },
    home: { villageCode: '64.02.01.2001', rt: '9', address: secret.address },
    ikmAtEntry: 'ya',
  })
  expect(await historyOf(woman)).toEqual([
    {
      reason: 'Ibu baru menunjukkan KTP',
      before: {
        nik: { sealed: null },
        contact: { phoneOwner: 'sendiri', sealed: expect.any(String) },
        home: { villageCode: '64.02.01.2001', rt: '7', sealed: expect.any(String) },
        ikmAtEntry: 'tidak',
      },
      after: {
        nik: { sealed: expect.any(String) },
        contact: { phoneOwner: 'keluarga', sealed: expect.any(String) },
        home: { villageCode: '64.02.01.2001', rt: '9', sealed: expect.any(String) },
        ikmAtEntry: 'ya',
      },
    },
  ])
  const kept = await world.ask<{ text: string }>(
    `select to_jsonb(a)::text as text from app.audit_event a union all select to_jsonb(r)::text from app.received_action r union all select to_jsonb(c)::text from app.action_conflict c`,
  )
  for (const value of Object.values(secret))
    expect(kept.filter(({ text }) => text.includes(value))).toEqual([])
  const [login] = await world.ask('select phone from identity.entrepreneur_login where account_id = $1', [
    woman.womanId,
  ])
  expect(login).toEqual({ phone: secret.phone })
})

it('answers a NIK that is known here calmly, without saying whose, and tells of another office', async () => {
  const woman = await registered()
  const known = registration(world.clock, '64.02')
  await asStaff(world, town.staff.colleague).registry.register(known)
  const refusal = await refusalOf(complete(woman, { nik: known.woman.nik ?? '' }))
  expect(refusal).toMatchObject({
    code: 'CONFLICT',
    reason: 'already_registered',
    fields: { 'answers.nik': expect.any(String) },
  })
  expect(JSON.stringify(refusal)).not.toContain(known.woman.name)
  expect(JSON.stringify(refusal)).not.toContain(town.staff.colleague.name)
  const far = registration(world.clock, '64.72')
  await asStaff(world, town.staff.farMentor).registry.register(far)
  expect(await complete(woman, { nik: far.woman.nik ?? '' })).toMatchObject({ isElsewhere: true, stage: 1 })
})

it('frees a mistaken NIK for the woman whose it is', async () => {
  const [first, second] = [await registered(), await registered()]
  const mistaken = '6402014505859003'
  await complete(first, { nik: mistaken })
  await complete(first, { nik: '6402014505859004' })
  expect(await complete(second, { nik: mistaken })).toMatchObject({ changed: ['nik'], stage: 1 })
})

it('is NOT_FOUND for another mentor and for another regency', async () => {
  const woman = await registered()
  const input = await inputFor(woman, { sinceYear: 2018 })
  for (const person of [town.staff.colleague, town.staff.farMentor, town.staff.farVerifier]) {
    expect(
      await refusalOf(asStaff(world, person).registry.complete({ ...input, id: uuidv7() })),
    ).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await refusalOf(answersOf(woman, person))).toMatchObject({ code: 'NOT_FOUND' })
  }
  expect(await refusalOf(asStaff(world, town.staff.head).registry.complete(input))).toMatchObject({
    code: 'FORBIDDEN',
  })
})

it('answers a retry with the same result and another body under the same id with 409', async () => {
  const woman = await registered()
  const mentor = asStaff(world, town.staff.mentor)
  const input = await inputFor(woman, { sinceYear: 2018 })
  const first = await mentor.registry.complete(input)
  expect(await mentor.registry.complete({ ...input, sentAt: world.clock.instant({ minutes: 5 }) })).toEqual(
    first,
  )
  expect(await historyOf(woman)).toHaveLength(1)
  expect(
    await refusalOf(mentor.registry.complete({ ...input, answers: { nik: '6402014505859005' } })),
  ).toMatchObject({ code: 'CONFLICT', reason: 'id_already_used' })
})

it('lets two people not overwrite each other, one after the other or at once', async () => {
  const woman = await registered()
  const [mine, theirs] = [
    await inputFor(woman, { sinceYear: 2017 }),
    await inputFor(woman, { ikmAtEntry: 'ya' }),
  ]
  const answers = await Promise.allSettled([
    asStaff(world, town.staff.mentor).registry.complete(mine),
    asStaff(world, town.staff.verifier).registry.complete(theirs),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const late = { ...mine, id: uuidv7() }
  expect(await refusalOf(asStaff(world, town.staff.mentor).registry.complete(late))).toMatchObject({
    code: 'CONFLICT',
    reason: 'answers_changed',
  })
})

it('leaves what verified papers rest on to the office, and lets a mentor add what was missing', async () => {
  const woman = await registered()
  await complete(woman, { nik: '6402014505859006' })
  await verify(woman)
  expect((await answersOf(woman)).checked).toEqual(['nik', 'citizenship', 'birthDate', 'nib'])
  const corrected = { nik: '6402014505859007' }
  expect(await refusalOf(complete(woman, corrected))).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'answer_checked',
    fields: { 'answers.nik': expect.any(String) },
  })
  const nib = { proof: 'nomor', number: '1234567890123', issuedOn: '2024-05-05', holder: 'ibu' } as const
  expect(await complete(woman, { nib })).toMatchObject({ changed: ['nib'] })
  expect(await complete(woman, corrected, town.staff.verifier)).toMatchObject({ changed: ['nik'] })
  expect((await answersOf(woman)).nikMasked).toBe('************9007')
})

it('takes the pathway along with the product only while nothing of it is under way', async () => {
  const kinds = (await asStaff(world, town.staff.mentor).reference.productKinds({})).kinds
  const kindOf = (pathway: string) => {
    const found = kinds.find(({ pathwayId }) => pathwayId === pathway)
    if (!found) throw new Error(`No kind of ${pathway}`)
    return found
  }
  const [service, goods] = [kindOf('jasa-dagang'), kindOf('industri')]
  const woman = await registered()
  const productOf = (kind: typeof service) => ({
    product: { kindId: kind.id, pathwayId: kind.pathwayId, isPackaged: null, shelfLifeDays: null },
  })
  expect(
    await refusalOf(complete(woman, { product: { ...productOf(service).product, pathwayId: 'industri' } })),
  ).toMatchObject({ reason: 'pathway_mismatch' })
  await complete(woman, productOf(service))
  const moved = await asStaff(world, town.staff.mentor).cases.get({ caseId: woman.caseId })
  expect(moved.pathwayId).toBe('jasa-dagang')
  expect(moved.evidence.map(({ criterionId }) => criterionId)).toEqual(['jasa-dagang.rencana'])
  await verify(woman, { criterionId: 'jasa-dagang.nib' })
  for (const person of [town.staff.mentor, town.staff.verifier]) {
    const { reason } = await refusalOf(complete(woman, productOf(goods), person))
    expect(reason).toBe('pathway_under_way')
  }
  expect((await answersOf(woman)).product.pathwayId).toBe('jasa-dagang')
})

it('refuses what cannot be with a word on the field', async () => {
  const woman = await registered()
  const cases: [string, CompleteInput['answers']][] = [
    ['answers.nik', { nik: '6402013113850001' }],
    ['answers.birthDate', { birthDate: world.clock.day(20) }],
    ['answers.birthDate', { birthDate: '1915-01-01' }],
    ['answers.contact.phone', { contact: { phoneOwner: 'sendiri', phone: null } }],
    ['answers.home.villageCode', { home: { villageCode: '64.72.01.1001', rt: null, address: '' } }],
    ['answers.sinceYear', { sinceYear: Number(world.clock.day().slice(0, 4)) + 1 }],
    [
      'answers.nib.issuedOn',
      { nib: { proof: 'nomor', number: null, issuedOn: '2018-06-30', holder: 'ibu' } },
    ],
    ['answers.nib.number', { nib: { proof: 'nomor', number: '12', issuedOn: null, holder: 'ibu' } }],
    [
      'answers.product.kindId',
      { product: { kindId: 'tidak-ada', pathwayId: 'industri', isPackaged: null, shelfLifeDays: null } },
    ],
    ['answers', {}],
  ]
  for (const [field, answers] of cases) {
    const refusal = await refusalOf(complete(woman, answers))
    expect(refusal, field).toMatchObject({ code: 'BAD_REQUEST' })
    expect(Object.keys(refusal.fields)).toEqual([field])
  }
  expect(await historyOf(woman)).toEqual([])
  expect(world.failures).toEqual([])
})

it('opens the last stage when it becomes known whether she was an IKM before', async () => {
  const { enterprise } = registration(world.clock, '64.02')
  const woman = await registerWoman(world, town.staff.mentor, '64.02', {
    enterprise: { ...enterprise, ikmAtEntry: 'belum_diketahui' },
  })
  const status = async () => {
    const { bridge } = await asStaff(world, town.staff.mentor).cases.get({ caseId: woman.caseId })
    return bridge.stages[5]?.criteria.find(({ criterionId }) => criterionId === 'industri.status_masuk')
  }
  expect(await status()).toMatchObject({ state: 'unknown', asks: ['ikmAtEntry'] })
  await complete(woman, { ikmAtEntry: 'tidak' })
  expect(await status()).toMatchObject({ state: 'met', asks: [] })
})
