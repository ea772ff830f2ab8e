import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  asStaff,
  createWorld,
  oldVisit,
  requestWith,
  settle,
  type Person,
  type Settled,
  type World,
} from '../testing'

let world: World
let town: Settled
beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
})
afterAll(() => world.close())

const looksOf = async (person: Person) =>
  (
    await world.ask<{ at: Date; womanId: string }>(
      `select at, woman_id as "womanId" from app.audit_event
       where action = 'case.view' and actor_id = $1 and case_id = $2 order by at`,
      [person.id, town.own.caseId],
    )
  ).map(({ womanId }) => womanId)
const openFile = (person: Person) => world.apis.staf.readFile(requestWith(person.token), town.own.fileId)

it('writes who opened a file of her papers, once a day', async () => {
  const { head } = town.staff
  expect(await looksOf(head)).toEqual([])
  await openFile(head)
  await openFile(head)
  expect(await looksOf(head)).toEqual([town.own.womanId])
  world.clock.advance({ days: 1 })
  await openFile(head)
  expect(await looksOf(head)).toEqual([town.own.womanId, town.own.womanId])
})

it('writes nothing of a file that was refused', async () => {
  const { colleague } = town.staff
  await expect(openFile(colleague)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await looksOf(colleague)).toEqual([])
})

it('writes who opened a paper of the queue, and nothing of the list itself', async () => {
  const { verifier } = town.staff
  const caller = asStaff(world, verifier)
  const { items } = await caller.evidence.queue({})
  const paper = items.find(({ caseId }) => caseId === town.own.caseId)
  expect(paper).toBeDefined()
  expect(await looksOf(verifier)).toEqual([])
  await caller.evidence.get({ evidenceId: paper?.evidenceId ?? '' })
  await caller.evidence.get({ evidenceId: paper?.evidenceId ?? '' })
  expect(await looksOf(verifier)).toEqual([town.own.womanId])
})

it('writes who read what was set aside, for the verifier and the head alike', async () => {
  await asStaff(world, town.staff.mentor).visits.log(oldVisit(world.clock, town.own.caseId))
  world.clock.advance({ days: 1 })
  for (const reader of [town.staff.verifier, town.staff.head]) {
    const before = await looksOf(reader)
    const { items } = await asStaff(world, reader).attention.list({})
    expect(items.map(({ caseId }) => caseId)).toContain(town.own.caseId)
    expect(await looksOf(reader)).toEqual([...before, town.own.womanId])
  }
})
