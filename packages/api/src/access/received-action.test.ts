import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { can, callerFactory, receiveAction, router } from '../core'
import { addAddendum } from '../features/visits/operations/add-addendum'
import {
  asEntrepreneur,
  asStaff,
  completion,
  contextFor,
  createWorld,
  note,
  paper,
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

const rowsOfAll = () => countRows(world)
const conflictsOf = (actionId: string) =>
  world.ask<{ body: { advice?: string; text?: string }; author_id: string }>(
    'select body, author_id from app.action_conflict where action_id = $1 order by received_at, id',
    [actionId],
  )

it('answers a replay of every kind of action with the stored result and does nothing twice', async () => {
  const mentor = asStaff(world, town.staff.mentor)
  const verifier = asStaff(world, town.staff.verifier)
  const { caseId, visitId } = town.own
  const evidence = paper(world.clock, caseId)
  const { version } = await mentor.registry.answers({ caseId })
  const inputs = {
    register: registration(world.clock, '64.02'),
    visit: routineVisit(world.clock, caseId),
    note: note(world.clock, visitId),
    decision: { id: uuidv7(), evidenceId: evidence.id, outcome: 'verified' as const },
    group: {
      id: uuidv7(),
      type: 'pekka' as const,
      name: 'Kelompok Uji',
      villageCode: registration(world.clock, '64.02').woman.villageCode,
      decreeNumber: null,
    },
    confirm: { id: uuidv7(), visitId, answer: 'benar' as const },
    completion: completion(world.clock, caseId, version, { sinceYear: 2018 }),
  }
  const acts = [
    () => mentor.registry.register(inputs.register),
    () => mentor.registry.complete(inputs.completion),
    () => mentor.visits.log(inputs.visit),
    () => mentor.visits.addAddendum(inputs.note),
    () => mentor.evidence.submit(evidence),
    () => verifier.evidence.decide(inputs.decision),
    () => verifier.groups.create(inputs.group),
    () => asEntrepreneur(world, town.own.person).own.confirmVisit(inputs.confirm),
  ]
  const first = []
  for (const act of acts) first.push(await act())
  const rows = await rowsOfAll()
  for (const [index, act] of acts.entries()) {
    const again = await Promise.all([act(), act()])
    expect(again).toEqual([first[index], first[index]])
  }
  expect(await rowsOfAll()).toEqual(rows)
})

it('takes one of five visits that arrive at once under one id', async () => {
  const visit = routineVisit(world.clock, town.own.caseId)
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => asStaff(world, town.staff.mentor).visits.log(visit)),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await world.ask('select 1 from app.visit where id = $1', [visit.id])).toHaveLength(1)
  expect(
    await world.ask(`select 1 from app.audit_event where action = 'visit.log' and subject_id = $1`, [
      visit.id,
    ]),
  ).toHaveLength(1)
})

it('refuses another body under the same id with 409 and keeps both', async () => {
  const mentor = asStaff(world, town.staff.mentor)
  const visit = routineVisit(world.clock, town.own.caseId, { advice: 'Pertama' })
  await mentor.visits.log(visit)
  const rows = await world.ask('select 1 from app.visit')
  const call = mentor.visits.log({ ...visit, advice: 'Kedua' })
  expect(await refusalOf(call)).toMatchObject({ code: 'CONFLICT', reason: 'id_already_used' })
  expect(await world.ask('select 1 from app.visit')).toHaveLength(rows.length)
  const [kept] = await world.ask<{ body: { advice: string } }>(
    'select body from app.received_action where id = $1',
    [visit.id],
  )
  expect(kept?.body.advice).toBe('Pertama')
  expect((await conflictsOf(visit.id)).map(({ body }) => body.advice)).toEqual(['Kedua'])
  // The same id for another kind of action is another body too.
  const kindCall = mentor.visits.addAddendum(note(world.clock, visit.id, { id: visit.id }))
  expect(await refusalOf(kindCall)).toMatchObject({ code: 'CONFLICT', reason: 'id_already_used' })
})

it('takes a later attempt that differs only in when it was sent as the same body', async () => {
  const visit = routineVisit(world.clock, town.own.caseId)
  const first = await asStaff(world, town.staff.mentor).visits.log(visit)
  const again = { ...visit, sentAt: world.clock.instant({ minutes: 5 }) }
  expect(await asStaff(world, town.staff.mentor).visits.log(again)).toEqual(first)
})

// RLS-8: row-level security hides the first row, so that the database alone would answer with silence.
it('answers 409 where a colleague has used the id, leaves her row as it is and keeps both bodies', async () => {
  const hers = routineVisit(world.clock, town.colleagues.caseId, { advice: 'Milik rekan' })
  await asStaff(world, town.staff.colleague).visits.log(hers)
  const before = await world.ask('select * from app.visit where id = $1', [hers.id])
  const mine = routineVisit(world.clock, town.own.caseId, { id: hers.id, advice: 'Milik saya' })
  const call = asStaff(world, town.staff.mentor).visits.log(mine)
  expect(await refusalOf(call)).toMatchObject({ code: 'CONFLICT', reason: 'id_already_used' })
  expect(await world.ask('select * from app.visit where id = $1', [hers.id])).toEqual(before)
  expect(await conflictsOf(hers.id)).toEqual([
    { body: expect.objectContaining({ advice: 'Milik saya' }), author_id: town.staff.mentor.id },
  ])
})

it("answers 409 where the id is a colleague's record that no action made", async () => {
  const fileId = await sendPhoto(world, town.staff.colleague, town.colleagues.caseId)
  const bytes = Buffer.from('%PDF-1.4 uji')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const upload = { id: fileId, caseId: town.own.caseId, sha256, bytes }
  await expect(
    world.apis.staf.receiveFile(requestWith(town.staff.mentor.token), upload),
  ).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  const evidence = paper(world.clock, town.own.caseId, { id: town.colleagues.planId })
  expect(await refusalOf(asStaff(world, town.staff.mentor).evidence.submit(evidence))).toMatchObject({
    code: 'CONFLICT',
  })
  const step = {
    id: town.colleagues.followUpId,
    kind: 'nib',
    note: '',
    assignee: 'ibu',
    dueOn: '2027-01-01',
  } as const
  const visit = routineVisit(world.clock, town.own.caseId, { newFollowUps: [step] })
  expect(await refusalOf(asStaff(world, town.staff.mentor).visits.log(visit))).toMatchObject({
    code: 'CONFLICT',
  })
  expect(await world.ask('select 1 from app.visit where id = $1', [visit.id])).toHaveLength(0)
})

it('lets the same id stand once in each regency', async () => {
  const visit = routineVisit(world.clock, town.own.caseId)
  await asStaff(world, town.staff.mentor).visits.log(visit)
  const far = { ...visit, caseId: town.far.caseId }
  await expect(asStaff(world, town.staff.farMentor).visits.log(far)).resolves.toMatchObject({
    visitId: visit.id,
  })
})

it('holds no NIK in any kept body', async () => {
  const input = registration(world.clock, '64.02')
  await asStaff(world, town.staff.mentor).registry.register(input)
  const call = asStaff(world, town.staff.mentor).registry.register({ ...input, otherProgrammes: 'Lain' })
  expect(await refusalOf(call)).toMatchObject({ reason: 'id_already_used' })
  const tables = await world.ask<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('app', 'identity')`,
  )
  const hits = []
  for (const { name } of tables) {
    const found = await world.ask(`select 1 from ${name} r where strpos(r::text, $1) > 0`, [input.woman.nik])
    if (found.length > 0) hits.push(name)
  }
  expect(hits).toEqual([])
})

it('refuses a note whose writer had not read the last one, and keeps both texts', async () => {
  const mentor = asStaff(world, town.staff.mentor)
  const verifier = asStaff(world, town.staff.verifier)
  const { visitId } = await mentor.visits.log(routineVisit(world.clock, town.own.caseId))
  await mentor.visits.addAddendum(note(world.clock, visitId, { baseVersion: 0, text: 'Satu' }))
  const stale = note(world.clock, visitId, { baseVersion: 0, text: 'Dua' })
  expect(await refusalOf(mentor.visits.addAddendum(stale))).toMatchObject({
    code: 'CONFLICT',
    reason: 'version_moved',
  })
  expect(await conflictsOf(stale.id)).toEqual([{ body: stale, author_id: town.staff.mentor.id }])
  const racing = await Promise.allSettled(
    ['A', 'B', 'C'].map((text) =>
      mentor.visits.addAddendum(note(world.clock, visitId, { baseVersion: 1, text })),
    ),
  )
  expect(racing.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const { entries } = await verifier.cases.timeline({ caseId: town.own.caseId })
  expect(entries.find(({ id }) => id === visitId)?.visit?.version).toBe(2)
})

it('rolls a refusal and an answer that fails its schema back, with their history', async () => {
  const shape = z.strictObject({ id: z.uuid() })
  const untouched = await asStaff(world, town.staff.mentor).visits.log(
    routineVisit(world.clock, town.own.caseId),
  )
  const apply = (fails: 'schema' | 'refusal') =>
    can('visit:addendum')
      .input(shape)
      .output(z.strictObject({ visitId: z.string() }))
      .mutation(({ ctx, input }) =>
        receiveAction(
          ctx,
          'test.broken',
          input,
          (stored) => z.object({ visitId: z.string() }).parse(stored),
          async () => {
            const { addendumId } = await addAddendum(ctx, note(world.clock, untouched.visitId))
            if (fails === 'refusal') throw new Error('Nobody expected this')
            return { visitId: addendumId, more: 'than the schema allows' }
          },
        ),
      )
  const broken = router({ schema: apply('schema'), refusal: apply('refusal') })
  const call = callerFactory(broken)(() => contextFor(world, 'staf', town.staff.mentor.token))
  const before = await rowsOfAll()
  const input = { id: uuidv7() }
  expect(await refusalOf(call.schema(input))).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
  expect(await refusalOf(call.refusal(input))).toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    reason: 'internal',
    message: expect.not.stringContaining('Nobody'),
  })
  expect(await rowsOfAll()).toEqual(before)
})
