import type { Actor, Duty } from '@titian/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, type OpenTown } from './open-town'
import type { PlantedCase } from './plant-town'

let planted: OpenTown
let own: PlantedCase
let foreign: PlantedCase
let far: PlantedCase

beforeAll(async () => {
  planted = await openTown()
  own = planted.town.kukar.case
  foreign = planted.town.kukar.other
  far = planted.town.samarinda.case
})
afterAll(() => planted.close())

const others = (): Actor[] => {
  const person = (id: string, duty: Duty, region: string) => ({ id, duty, region })
  return [
    person(own.womanId, 'entrepreneur', '64.02'),
    person(planted.town.kukar.head, 'head', '64.02'),
    person(planted.town.kukar.partner, 'partner', '64.02'),
    person(planted.town.province, 'province', '64'),
    person(planted.town.admin, 'admin', '64'),
  ]
}

it('lets a mentor complete the answers of her own women only, and the office those of its regency', async () => {
  const acts: [string, (target: PlantedCase) => string][] = [
    ['woman', ({ womanId }) => `set birth_date = '1990-05-01', rt = '7' where id = '${womanId}'`],
    ['woman_private', ({ womanId }) => `set address = 'Gang 2' where id = '${womanId}'`],
    ['enterprise', ({ enterpriseId }) => `set since_year = 2019 where id = '${enterpriseId}'`],
    ['product', ({ productId }) => `set is_packaged = true where id = '${productId}'`],
    ['assistance_case', ({ caseId }) => `set ikm_at_entry = 'tidak' where id = '${caseId}'`],
    ['entry_permit', ({ caseId }) => `set holder = 'ibu' where case_id = '${caseId}'`],
  ]
  for (const [table, change] of acts) {
    const touched = (actor: Actor, target: PlantedCase) =>
      planted.tryAs(actor, `update app.${table} ${change(target)}`)
    expect(await touched(planted.mentor, own), table).toBe('1 rows')
    expect(await touched(planted.mentor, foreign), table).toBe('0 rows')
    expect(await touched(planted.mentor, far), table).toBe('0 rows')
    expect(await touched(planted.verifier, foreign), table).toBe('1 rows')
    expect(await touched(planted.verifier, far), table).toBe('0 rows')
    for (const actor of others()) expect(await touched(actor, own), `${actor.duty} ${table}`).toBe('42501')
  }
})

it('records a NIK and a pathway of a case only for its mentor and its office', async () => {
  const acts = (target: PlantedCase) => [
    `select app.record_nik('${target.caseId}', 'a', 'b', '0001')`,
    `select app.follow_product('${target.caseId}', 'jasa-dagang')`,
    `select identity.change_phone('${target.womanId}', '+628100000009')`,
  ]
  for (const act of acts(foreign)) expect(await planted.tryAs(planted.mentor, act), act).toBe('42501')
  for (const act of acts(far)) {
    expect(await planted.tryAs(planted.mentor, act), act).toBe('42501')
    expect(await planted.tryAs(planted.verifier, act), act).toBe('42501')
  }
  for (const act of acts(own)) {
    expect(await planted.tryAs(planted.mentor, act), act).toBe('0 rows')
    expect(await planted.tryAs(planted.verifier, act), act).toBe('0 rows')
    for (const actor of others())
      expect(await planted.tryAs(actor, act), `${actor.duty} ${act}`).toBe('42501')
  }
})
