import type { Actor, Duty } from '@titian/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cloneDatabase, openConnection, type ClonedDatabase, type Connection } from '../testing'
import { plantTown, type PlantedCase, type Town } from './plant-town'
import { tryStatement } from './try-statement'

let cloned: ClonedDatabase
let connections: Connection[]
let town: Town
let own: PlantedCase
let foreign: PlantedCase
let far: PlantedCase
let tryAs: (actor: Actor, statement: string) => Promise<string>

beforeAll(async () => {
  cloned = await cloneDatabase()
  const [administrator, api, portal] = [
    await openConnection(cloned.adminUrl),
    await openConnection(cloned.loginUrl('app_api')),
    await openConnection(cloned.loginUrl('app_portal')),
  ]
  connections = [administrator, api, portal]
  town = await plantTown(administrator)
  own = town.kukar.case
  foreign = town.kukar.other
  far = town.samarinda.case
  tryAs = (actor, statement) => tryStatement(actor.duty === 'entrepreneur' ? portal : api, actor, statement)
})
afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()))
  await cloned.drop()
})

const mentor = (): Actor => ({ id: town.kukar.mentor, duty: 'mentor', region: '64.02' })
const verifier = (): Actor => ({ id: town.kukar.verifier, duty: 'verifier', region: '64.02' })
const others = (): Actor[] => {
  const person = (id: string, duty: Duty, region: string) => ({ id, duty, region })
  return [
    person(own.womanId, 'entrepreneur', '64.02'),
    person(town.kukar.head, 'head', '64.02'),
    person(town.kukar.partner, 'partner', '64.02'),
    person(town.province, 'province', '64'),
    person(town.admin, 'admin', '64'),
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
      tryAs(actor, `update app.${table} ${change(target)}`)
    expect(await touched(mentor(), own), table).toBe('1 rows')
    expect(await touched(mentor(), foreign), table).toBe('0 rows')
    expect(await touched(mentor(), far), table).toBe('0 rows')
    expect(await touched(verifier(), foreign), table).toBe('1 rows')
    expect(await touched(verifier(), far), table).toBe('0 rows')
    for (const actor of others()) expect(await touched(actor, own), `${actor.duty} ${table}`).toBe('42501')
  }
})

it('records a NIK and a pathway of a case only for its mentor and its office', async () => {
  const acts = (target: PlantedCase) => [
    `select app.record_nik('${target.caseId}', 'a', 'b', '0001')`,
    `select app.follow_product('${target.caseId}', 'jasa-dagang')`,
    `select identity.change_phone('${target.womanId}', '+628100000009')`,
  ]
  for (const act of acts(foreign)) expect(await tryAs(mentor(), act), act).toBe('42501')
  for (const act of acts(far)) {
    expect(await tryAs(mentor(), act), act).toBe('42501')
    expect(await tryAs(verifier(), act), act).toBe('42501')
  }
  for (const act of acts(own)) {
    expect(await tryAs(mentor(), act), act).toBe('0 rows')
    expect(await tryAs(verifier(), act), act).toBe('0 rows')
    for (const actor of others()) expect(await tryAs(actor, act), `${actor.duty} ${act}`).toBe('42501')
  }
})
