import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, type OpenTown } from './open-town'
import { plantCase, plantStaff, type PlantedCase } from './plant-town'

let planted: OpenTown
let own: PlantedCase
let foreign: PlantedCase
let never: PlantedCase
const at = new Date()

beforeAll(async () => {
  planted = await openTown()
  const { kukar } = planted.town
  own = kukar.case
  foreign = kukar.other
  never = await plantCase(planted.administrator, '64.02', {
    mentorId: await plantStaff(planted.administrator, 'mentor', '64.02'),
    formerId: kukar.colleague,
    verifierId: kukar.verifier,
  })
})
afterAll(() => planted.close())

const doubtfulOf = (target: PlantedCase) => ({
  id: uuidv7(),
  regency_code: target.regency,
  case_id: target.caseId,
  woman_id: target.womanId,
  author_id: planted.town.kukar.mentor,
  case_mentor_id: target.mentorId,
  body: {},
  reason: 'outside_assignment',
  started_at: at,
  received_at: at,
  resolution: '',
})
const settlement = async (target: PlantedCase, changes: Record<string, unknown> = {}) => {
  const [message] = await planted.administrator.ask<{ id: string; author_id: string }>(
    `select c.id, v.author_id from app.visit_confirmation c join app.visit v on v.id = c.visit_id where c.visit_id = $1`,
    [target.visitId],
  )
  await planted.administrator.ask('delete from app.message_settlement where visit_id = $1', [target.visitId])
  return {
    id: uuidv7(),
    regency_code: target.regency,
    confirmation_id: message?.id,
    woman_id: target.womanId,
    visit_id: target.visitId,
    visit_author_id: message?.author_id,
    author_id: planted.verifier.id,
    note: 'Sudah ditanyakan.',
    settled_at: at,
    ...changes,
  }
}
const resolve = (id: string, outcome = 'accepted', when = 'now()') =>
  `select app.resolve_quarantine('${id}', '${outcome}', 'Uji', ${when})`

it("takes a doubtful visit of the mentor's own case, unresolved, and nobody else's", async () => {
  const own_ = doubtfulOf(own)
  expect(await planted.insertAs(planted.mentor, 'visit_quarantine', own_)).toBe('0 rows')
  const resolved = { outcome: 'accepted', resolved_by: planted.verifier.id, resolved_at: at }
  expect(await planted.insertAs(planted.mentor, 'visit_quarantine', { ...own_, ...resolved })).toBe('42501')
  expect(await planted.insertAs(planted.mentor, 'visit_quarantine', doubtfulOf(never))).toBe('23503')
  expect(await planted.insertAs(planted.verifier, 'visit_quarantine', own_)).toBe('42501')
})

it('is resolved by a verifier alone, never on her own visit and never before it happened', async () => {
  for (const actor of [
    planted.mentor,
    planted.head,
    planted.her,
    { ...planted.verifier, duty: 'mentor' as const },
  ])
    expect(await planted.tryAs(actor, resolve(own.quarantineId)), actor.duty).toBe('42501')
  expect(await planted.tryAs(planted.verifier, resolve(own.quarantineId, 'verified'))).toBe('42501')
  expect(
    await planted.tryAs(planted.verifier, resolve(own.quarantineId, 'accepted', `now() - interval '1 day'`)),
  ).toBe('23514')
  const author = { ...planted.verifier, id: planted.town.kukar.colleague }
  expect(await planted.tryAs(author, resolve(own.quarantineId, 'declined'))).toBe('23514')
  expect(await planted.tryAs(planted.verifier, resolve(own.quarantineId))).toBe('0 rows')
})

it("keeps one settlement of her message, by an officer whom the message isn't about", async () => {
  expect(await planted.insertAs(planted.verifier, 'message_settlement', await settlement(own))).toBe('0 rows')
  const aboutHerself = { ...planted.verifier, id: planted.town.kukar.colleague }
  const mine = await settlement(own, { author_id: aboutHerself.id })
  expect(await planted.insertAs(aboutHerself, 'message_settlement', mine)).toBe('23514')
  const hidden = { ...mine, visit_author_id: planted.town.kukar.mentor }
  expect(await planted.insertAs(aboutHerself, 'message_settlement', hidden)).toBe('23503')
  const signedByAnother = await settlement(own, { author_id: planted.head.id })
  expect(await planted.insertAs(planted.verifier, 'message_settlement', signedByAnother)).toBe('42501')
  const anothers = await settlement(own, { woman_id: foreign.womanId })
  expect(await planted.insertAs(planted.verifier, 'message_settlement', anothers)).toBe('23503')
  for (const actor of [planted.mentor, planted.head, planted.her])
    expect(
      await planted.insertAs(actor, 'message_settlement', await settlement(own, { author_id: actor.id })),
      actor.duty,
    ).toBe('42501')
  expect(await planted.tryAs(planted.her, 'select note from app.message_settlement')).toBe('42501')
})
