import type { Actor } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cloneDatabase, openConnection, type ClonedDatabase, type Connection } from '../testing'
import { plantCase, plantStaff, plantTown, type PlantedCase, type Town } from './plant-town'
import { tryInsert, tryStatement } from './try-statement'

let cloned: ClonedDatabase
let administrator: Connection
let api: Connection
let portal: Connection
let town: Town
let own: PlantedCase
let foreign: PlantedCase
let never: PlantedCase
const at = new Date()

beforeAll(async () => {
  cloned = await cloneDatabase()
  administrator = await openConnection(cloned.adminUrl)
  api = await openConnection(cloned.loginUrl('app_api'))
  portal = await openConnection(cloned.loginUrl('app_portal'))
  town = await plantTown(administrator)
  own = town.kukar.case
  foreign = town.kukar.other
  never = await plantCase(administrator, '64.02', {
    mentorId: await plantStaff(administrator, 'mentor', '64.02'),
    formerId: town.kukar.colleague,
    verifierId: town.kukar.verifier,
  })
})
afterAll(async () => {
  await Promise.all([administrator, api, portal].map((connection) => connection.close()))
  await cloned.drop()
})

const mentor = (): Actor => ({ id: town.kukar.mentor, duty: 'mentor', region: '64.02' })
const verifier = (): Actor => ({ id: town.kukar.verifier, duty: 'verifier', region: '64.02' })
const head = (): Actor => ({ id: town.kukar.head, duty: 'head', region: '64.02' })
const her = (): Actor => ({ id: own.womanId, duty: 'entrepreneur', region: '64.02' })
const loginOf = ({ duty }: Actor) => (duty === 'entrepreneur' ? portal : api)
const tryAs = (actor: Actor, statement: string) => tryStatement(loginOf(actor), actor, statement)
const insertAs = (actor: Actor, table: string, row: Record<string, unknown>) =>
  tryInsert(loginOf(actor), actor, table, row)

const doubtfulOf = (target: PlantedCase) => ({
  id: uuidv7(),
  regency_code: target.regency,
  case_id: target.caseId,
  woman_id: target.womanId,
  author_id: town.kukar.mentor,
  case_mentor_id: target.mentorId,
  body: {},
  reason: 'outside_assignment',
  started_at: at,
  received_at: at,
  resolution: '',
})
const settlement = async (target: PlantedCase, changes: Record<string, unknown> = {}) => {
  const [message] = await administrator.ask<{ id: string; author_id: string }>(
    `select c.id, v.author_id from app.visit_confirmation c join app.visit v on v.id = c.visit_id where c.visit_id = $1`,
    [target.visitId],
  )
  await administrator.ask('delete from app.message_settlement where visit_id = $1', [target.visitId])
  return {
    id: uuidv7(),
    regency_code: target.regency,
    confirmation_id: message?.id,
    woman_id: target.womanId,
    visit_id: target.visitId,
    visit_author_id: message?.author_id,
    author_id: verifier().id,
    note: 'Sudah ditanyakan.',
    settled_at: at,
    ...changes,
  }
}
const resolve = (id: string, outcome = 'accepted', when = 'now()') =>
  `select app.resolve_quarantine('${id}', '${outcome}', 'Uji', ${when})`

it("takes a doubtful visit of the mentor's own case, unresolved, and nobody else's", async () => {
  const own_ = doubtfulOf(own)
  expect(await insertAs(mentor(), 'visit_quarantine', own_)).toBe('0 rows')
  const resolved = { outcome: 'accepted', resolved_by: verifier().id, resolved_at: at }
  expect(await insertAs(mentor(), 'visit_quarantine', { ...own_, ...resolved })).toBe('42501')
  expect(await insertAs(mentor(), 'visit_quarantine', doubtfulOf(never))).toBe('23503')
  expect(await insertAs(verifier(), 'visit_quarantine', own_)).toBe('42501')
})

it('is resolved by a verifier alone, never on her own visit and never before it happened', async () => {
  for (const actor of [mentor(), head(), her(), { ...verifier(), duty: 'mentor' as const }])
    expect(await tryAs(actor, resolve(own.quarantineId)), actor.duty).toBe('42501')
  expect(await tryAs(verifier(), resolve(own.quarantineId, 'verified'))).toBe('42501')
  expect(await tryAs(verifier(), resolve(own.quarantineId, 'accepted', `now() - interval '1 day'`))).toBe(
    '23514',
  )
  const author = { ...verifier(), id: town.kukar.colleague }
  expect(await tryAs(author, resolve(own.quarantineId, 'declined'))).toBe('23514')
  expect(await tryAs(verifier(), resolve(own.quarantineId))).toBe('0 rows')
})

it("keeps one settlement of her message, by an officer whom the message isn't about", async () => {
  expect(await insertAs(verifier(), 'message_settlement', await settlement(own))).toBe('0 rows')
  const aboutHerself = { ...verifier(), id: town.kukar.colleague }
  const mine = await settlement(own, { author_id: aboutHerself.id })
  expect(await insertAs(aboutHerself, 'message_settlement', mine)).toBe('23514')
  const hidden = { ...mine, visit_author_id: town.kukar.mentor }
  expect(await insertAs(aboutHerself, 'message_settlement', hidden)).toBe('23503')
  const signedByAnother = await settlement(own, { author_id: head().id })
  expect(await insertAs(verifier(), 'message_settlement', signedByAnother)).toBe('42501')
  const anothers = await settlement(own, { woman_id: foreign.womanId })
  expect(await insertAs(verifier(), 'message_settlement', anothers)).toBe('23503')
  for (const actor of [mentor(), head(), her()])
    expect(
      await insertAs(actor, 'message_settlement', await settlement(own, { author_id: actor.id })),
      actor.duty,
    ).toBe('42501')
  expect(await tryAs(her(), 'select note from app.message_settlement')).toBe('42501')
})
