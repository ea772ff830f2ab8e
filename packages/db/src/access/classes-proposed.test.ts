import type { Actor } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, type OpenTown } from './open-town'
import type { PlantedCase } from './plant-town'

let planted: OpenTown
let own: PlantedCase

beforeAll(async () => {
  planted = await openTown()
  own = planted.town.kukar.case
})
afterAll(() => planted.close())

const classes = JSON.stringify({
  umkm_by_capital: 'mikro',
  umkm_ruleset: 'pp7-2021',
  industry_class: 'kecil',
  industry_ruleset: 'permenperin-64-2016',
  land_policy: 'literal',
  bps_ruleset: 'bps-workers',
})
const readingOf = async ({ caseId }: PlantedCase) => {
  const [row] = await planted.administrator.ask<{ id: string }>(
    'select id from app.production_record where case_id = $1 order by recorded_at desc, id desc limit 1',
    [caseId],
  )
  return row?.id ?? ''
}
const propose = async (
  target: PlantedCase,
  { reading, criterion = 'industri.golongan_industri', id = uuidv7() }: Record<string, string> = {},
) =>
  `select app.propose_class('${id}', '${target.caseId}', '${reading ?? (await readingOf(target))}', '${criterion}', 1, '2026-11-24', '${classes}', 'Uji', now(), now()) as outcome`

const outcomeOf = async (actor: Actor, statement: string) => {
  const [row] = await planted.askAs(actor, statement)
  return row
}

it('proposes for the mentor of the case and for the office of its regency, and for nobody else', async () => {
  for (const actor of [planted.mentor, planted.verifier])
    expect(await outcomeOf(actor, await propose(own)), actor.duty).toEqual({ outcome: 'proposed' })
  const far = planted.town.samarinda.case
  for (const [actor, target] of [
    [planted.mentor, planted.town.kukar.other],
    [planted.mentor, far],
    [planted.verifier, far],
    [planted.head, own],
    [planted.her, own],
    [planted.province, own],
  ] as const)
    expect(await planted.tryAs(actor, await propose(target)), actor.duty).toBe('42501')
})

it('proposes from the newest reading only, under the criterion that asks for a class', async () => {
  expect(await planted.tryAs(planted.mentor, await propose(own, { criterion: 'industri.nib' }))).toBe('42501')
  expect(await outcomeOf(planted.mentor, await propose(own, { reading: uuidv7() }))).toEqual({
    outcome: 'changed',
  })
  const others = await readingOf(planted.town.kukar.other)
  expect(await outcomeOf(planted.mentor, await propose(own, { reading: others }))).toEqual({
    outcome: 'changed',
  })
})

it('lets one proposal wait at a time, and its proposer decide it in no duty', async () => {
  const { verifier } = planted
  const id = uuidv7()
  const decide = `select app.decide_evidence('${uuidv7()}', '${id}', 'verified', '', now()) as done`
  const login = planted.administrator
  await login.ask('begin')
  try {
    await login.ask(
      `set local app.uid = '${verifier.id}'; set local app.region = '64.02'; set local app.duty = 'verifier'`,
    )
    expect(await login.ask(await propose(own, { id }))).toEqual([{ outcome: 'proposed' }])
    expect(await login.ask(await propose(own))).toEqual([{ outcome: 'waiting' }])
    await login.ask('savepoint own')
    await expect(login.ask(decide)).rejects.toThrow('decision_not_own')
    await login.ask('rollback to own')
    await login.ask(`set local app.uid = '${uuidv7()}'`)
    expect(await login.ask(decide)).toEqual([{ done: true }])
    expect(await login.ask('select status from app.evidence where id = $1', [id])).toEqual([
      { status: 'verified' },
    ])
  } finally {
    await login.ask('rollback')
  }
})

it('keeps what was read from the head and the province, and shows the head the class', async () => {
  expect(await planted.tryAs(planted.head, 'select 1 from app.production_record')).toBe('42501')
  expect(await planted.tryAs(planted.province, 'select 1 from app.production_record')).toBe('42501')
  expect(await planted.tryAs(planted.province, 'select 1 from app.class_proposal')).toBe('42501')
  expect(
    await planted.askAs(
      planted.head,
      `select industry_class from app.class_proposal where case_id = '${own.caseId}'`,
    ),
  ).toEqual([{ industry_class: 'kecil' }])
})

it('moves the facts of a case when her papers are seen, so that no list shows an old way', async () => {
  const version = async () =>
    (
      await planted.administrator.ask<{ facts_version: number }>(
        'select facts_version from app.assistance_case where id = $1',
        [own.caseId],
      )
    )[0]?.facts_version ?? 0
  const before = await version()
  await planted.administrator.ask(
    `insert into app.printed_licence (id, regency_code, case_id, woman_id, author_id, case_mentor_id, recorded_as, kbli_version, kbli_codes, risk, device_sent_at, recorded_at)
     values ($1, '64.02', $2, $3, $4, $4, 'mentor', '2020', '{10750}', 'low', now(), now())`,
    [uuidv7(), own.caseId, own.womanId, own.mentorId],
  )
  expect(await version()).toBe(before + 1)
})
