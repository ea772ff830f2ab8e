import type { RegisterInput, SubmitEvidenceInput } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  asStaff,
  createWorld,
  paper,
  pick,
  post,
  refusalOf,
  registration,
  requestWith,
  routineVisit,
  sendPhoto,
  settle,
  type Settled,
  type World,
} from '../testing'
import { countRows } from './count-rows'

let world: World
let town: Settled
beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
})
afterAll(() => world.close())

const register = (change: (input: RegisterInput) => RegisterInput) =>
  refusalOf(asStaff(world, town.staff.mentor).registry.register(change(registration(world.clock, '64.02'))))
const submit = (change: Partial<SubmitEvidenceInput>) =>
  refusalOf(asStaff(world, town.staff.mentor).evidence.submit(paper(world.clock, town.own.caseId, change)))
const withWoman = (change: Partial<RegisterInput['woman']>) => (input: RegisterInput) => ({
  ...input,
  woman: { ...input.woman, ...change },
})
const withEnterprise = (change: Partial<RegisterInput['enterprise']>) => (input: RegisterInput) => ({
  ...input,
  enterprise: { ...input.enterprise, ...change },
})
const permit = { kind: 'nib', proof: 'nomor', number: '1234567890123', holder: 'ibu' } as const

it('refuses what cannot be with a word on the field, and writes nothing', async () => {
  const tomorrow = world.clock.day(1)
  const before = await countRows(world)
  const cases: [string, string, () => ReturnType<typeof register>][] = [
    ['date_in_future', 'issuedOn', () => submit({ issuedOn: tomorrow })],
    ['date_too_early', 'issuedOn', () => submit({ issuedOn: '1989-12-31' })],
    ['input_invalid', 'issuedOn', () => submit({ issuedOn: '2026-02-31' })],
    ['input_invalid', 'issuedOn', () => submit({ issuedOn: '2026-13-01' })],
    ['issue_date_missing', 'issuedOn', () => submit({ issuedOn: null })],
    ['dates_reversed', 'expiresOn', () => submit({ issuedOn: '2026-01-02', expiresOn: '2026-01-01' })],
    ['number_impossible', 'number', () => submit({ number: '123' })],
    ['number_missing', 'number', () => submit({ number: null })],
    ['criterion_unknown', 'criterionId', () => submit({ criterionId: 'industri.tidak_ada' })],
    ['criterion_unknown', 'criterionId', () => submit({ criterionId: 'jasa-dagang.nib' })],
    ['criterion_unknown', 'criterionId', () => submit({ criterionId: 'industri.identitas' })],
    ['type_unknown', 'type', () => submit({ type: 'npwp' })],
    ['input_invalid', 'woman.birthDate', () => register(withWoman({ birthDate: tomorrow }))],
    ['input_invalid', 'woman.birthDate', () => register(withWoman({ birthDate: world.clock.day(-3650) }))],
    ['input_invalid', 'woman.birthDate', () => register(withWoman({ birthDate: '1915-12-31' }))],
    ['input_invalid', 'woman.birthDate', () => register(withWoman({ birthDate: '1985-02-30' }))],
    ['input_invalid', 'woman.nik', () => register(withWoman({ nik: '6402013113850001' }))],
    ['input_invalid', 'woman.nik', () => register(withWoman({ nik: '6402014505850000' }))],
    ['phone_missing', 'woman.phone', () => register(withWoman({ phone: null }))],
    ['input_invalid', 'woman.phone', () => register(withWoman({ phone: '12345' }))],
    ['village_unknown', 'woman.villageCode', () => register(withWoman({ villageCode: '64.72.01.1001' }))],
    ['village_unknown', 'woman.villageCode', () => register(withWoman({ villageCode: '64.02.01.9999' }))],
    [
      'village_unknown',
      'enterprise.villageCode',
      () => register(withEnterprise({ villageCode: '64.72.01.1001' })),
    ],
    ['input_invalid', 'enterprise.sinceYear', () => register(withEnterprise({ sinceYear: 2099 }))],
    ['input_invalid', 'enterprise.sinceYear', () => register(withEnterprise({ sinceYear: 1984 }))],
    [
      'date_in_future',
      'permits.0.issuedOn',
      () => register((input) => ({ ...input, permits: [{ ...permit, issuedOn: tomorrow }] })),
    ],
    [
      'input_invalid',
      'permits.0.issuedOn',
      () => register((input) => ({ ...input, permits: [{ ...permit, issuedOn: '2018-06-30' }] })),
    ],
    [
      'date_too_early',
      'nextVisitOn',
      () => register((input) => ({ ...input, nextVisitOn: world.clock.day(-1) })),
    ],
    ['group_unknown', 'groupId', () => register((input) => ({ ...input, groupId: uuidv7() }))],
    [
      'product_unknown',
      'product.kindId',
      () => register((input) => ({ ...input, product: { ...input.product, kindId: 'tidak-ada' } })),
    ],
  ]
  for (const [reason, field, call] of cases) {
    const refusal = await call()
    expect(refusal, `${reason} ${field}`).toMatchObject({ code: 'BAD_REQUEST', reason })
    expect(Object.keys(refusal.fields), `${reason} ${field}`).toEqual([field])
  }
  expect(await countRows(world)).toEqual(before)
})

it('never refuses a visit for its time: odd clocks become flags', async () => {
  const mentor = asStaff(world, town.staff.mentor)
  for (const [startedAt, sentAt] of [
    ['1970-01-01T00:00:00Z', world.clock.instant()],
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:01Z'],
    ['1970-01-01T00:00:00Z', '2099-12-31T23:59:59Z'],
    ['2099-12-31T23:59:59Z', '1970-01-01T00:00:00Z'],
    ['2099-12-31T23:59:59Z', '2099-12-31T23:59:59+08:00'],
  ] as const) {
    const input = routineVisit(world.clock, town.own.caseId, { startedAt, sentAt })
    await expect(mentor.visits.log(input)).resolves.toMatchObject({ visitId: input.id })
  }
  expect(world.failures).toEqual([])
})

it('answers a foreign id inside an own record as one of nobody', async () => {
  const mentor = asStaff(world, town.staff.mentor)
  const foreignFile = await sendPhoto(world, town.staff.colleague, town.colleagues.caseId)
  const ownOtherFile = await sendPhoto(world, town.staff.mentor, town.own.caseId)
  const [product] = await world.ask<{ id: string }>('select id from app.product where woman_id = $1', [
    town.colleagues.womanId,
  ])
  const perProduct = { criterionId: 'industri.pirt', type: 'pirt', number: null }
  const pairs = [
    [
      () => submit({ fileIds: [ownOtherFile, foreignFile] }),
      () => submit({ fileIds: [ownOtherFile, uuidv7()] }),
    ],
    [
      () => submit({ ...perProduct, productId: product?.id ?? null }),
      () => submit({ ...perProduct, productId: uuidv7() }),
    ],
    [
      () => register((input) => ({ ...input, groupId: town.far.caseId })),
      () => register((input) => ({ ...input, groupId: uuidv7() })),
    ],
  ] as const
  for (const [foreign, random] of pairs) {
    const answer = await foreign()
    expect(answer.code).toBe('BAD_REQUEST')
    expect(answer).toEqual(await random())
  }
  const step = (id: string) =>
    mentor.visits.log(routineVisit(world.clock, town.own.caseId, { followUps: [{ id, status: 'selesai' }] }))
  const [foreign, random] = [await step(town.colleagues.followUpId), await step(uuidv7())]
  expect({ ...foreign, visitId: '', receiptCode: '' }).toEqual({ ...random, visitId: '', receiptCode: '' })
  expect(
    await world.ask(`select status from app.follow_up where id = $1`, [town.colleagues.followUpId]),
  ).toEqual([{ status: 'berjalan' }])
})

const batch = async (paths: string[], inputs: unknown[], token: string) => {
  const request = new Request(`http://staf.example/trpc/${paths.join(',')}?batch=1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(inputs.map((input, index) => [index, input]))),
  })
  const response = await world.apis.staf.handle(request, requestWith(token))
  return { status: response.status, text: await response.text() }
}

it('refuses the seventh of ten calls in one batch and answers the other nine', async () => {
  const inputs = Array.from({ length: 10 }, (_, index) => ({
    caseId: index === 6 ? town.far.caseId : town.own.caseId,
  }))
  const { text } = await batch(
    inputs.map(() => 'cases.get'),
    inputs,
    town.staff.mentor.token,
  )
  const body: unknown = JSON.parse(text)
  const parts: unknown[] = Array.isArray(body) ? body : []
  const codes = parts.map((part) => pick(pick(pick(part, 'error'), 'data'), 'code') ?? 'ok')
  expect(codes).toEqual(inputs.map((_, index) => (index === 6 ? 'NOT_FOUND' : 'ok')))
})

it('refuses more than ten calls in one batch before any of them runs', async () => {
  const audit = await world.ask('select 1 from app.audit_event')
  const eleven = Array.from({ length: 11 }, () => ({ caseId: town.colleagues.caseId }))
  const answers = [
    await batch(
      eleven.map(() => 'cases.get'),
      eleven,
      town.staff.verifier.token,
    ),
    await batch(
      Array.from({ length: 7000 }, () => ''),
      [],
      town.staff.verifier.token,
    ),
  ]
  for (const { status, text } of answers) {
    expect(status).toBe(400)
    expect(text.length).toBeLessThan(2048)
  }
  expect(await world.ask('select 1 from app.audit_event')).toHaveLength(audit.length)
})

it('answers JSON that is none with a reason', async () => {
  for (const raw of ['', '{', 'null', '[]', '"x"', '\ufeff{}', '{"caseId":"a","caseId":"b"}', '\u0000']) {
    const answer = await post(world, 'staf', 'cases.get', null, town.staff.mentor.token, raw)
    expect(answer.status).toBe(400)
    expect(pick(pick(pick(answer.body, 'error'), 'data'), 'reason')).toMatch(/^input_/)
    expect(answer.text).not.toMatch(/SyntaxError|Unexpected|stack/)
  }
})
