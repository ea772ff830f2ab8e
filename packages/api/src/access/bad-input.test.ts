import { afterAll, beforeAll, expect, it } from 'vitest'
import { portalRouter, staffRouter } from '../routers'
import {
  createWorld,
  pick,
  post,
  settle,
  type Answer,
  type Person,
  type Settled,
  type World,
} from '../testing'
import { portalTable, staffTable, type AccessRow } from './access-table'
import { corruptions, sample, serverKeys, type Corruption } from './corruptions'
import { matrixInputs, targetOf } from './matrix-inputs'
import { countRows } from './count-rows'

// Seeded and bounded: every run sends the same kinds of input.
const perProcedure = 60
const seed = 20_261_124

let world: World
let town: Settled
beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
})
afterAll(() => world.close())

type Parser = { safeParse: (value: unknown) => { success: boolean } }
const isParser = (value: unknown): value is Parser =>
  value !== null && typeof value === 'object' && 'safeParse' in value

const parserOf = (router: typeof staffRouter | typeof portalRouter, path: string): Parser => {
  const procedure: unknown = pick(router._def.procedures, path)
  const inputs = pick(pick(procedure, '_def'), 'inputs')
  const parser: unknown = Array.isArray(inputs) ? inputs[0] : undefined
  if (!isParser(parser)) throw new Error(`${path} has no schema`)
  return parser
}

type Call = {
  host: 'staf' | 'mitra'
  path: string
  person: Person | undefined
  input: unknown
  parser: Parser
}

// Where the shortest well-formed input leaves everything out, the one with everything in is the better start.
const richInputs: Record<string, unknown> = {
  'cases.list': {
    text: 'uji',
    status: 'didampingi',
    stage: 1,
    districtCode: '64.02.01',
    villageCode: '64.02.01.2001',
    mentorId: '019a0000-0000-7000-8000-000000000000',
    withoutVisitDays: 60,
    sort: 'lastVisit',
    descending: true,
    cursor: '',
    limit: 25,
  },
  'evidence.queue': { cursor: '', limit: 20 },
  'attention.list': { cursor: '', limit: 20 },
}

const callsOf = async (
  host: 'staf' | 'mitra',
  router: typeof staffRouter | typeof portalRouter,
  table: Record<string, AccessRow>,
): Promise<Call[]> => {
  const made: Call[] = []
  const own = targetOf(world, 'own', town.own)
  const [group] = await world.ask<{ id: string }>('select id from app.women_group limit 1')
  for (const [path, row] of Object.entries(table)) {
    const duty = row === 'open' ? undefined : Object.keys(row)[0]
    const person = duty === undefined ? undefined : duty === 'entrepreneur' ? town.own.person : personOf(duty)
    // One input may have ended her case; the next finds it under way again.
    await world.ask(`update app.assistance_case set status = 'didampingi', closed_at = null where id = $1`, [
      own.caseId,
    ])
    const input =
      richInputs[path] ??
      (await matrixInputs[path]?.({
        world,
        person,
        target: own,
        groupId: group?.id ?? own.caseId,
        otherMentorId: town.staff.colleague.id,
      }))
    made.push({ host, path, person, input, parser: parserOf(router, path) })
  }
  return made
}

const personOf = (duty: string): Person => {
  const found = Object.values(town.staff).find((person) => person.duty === duty)
  if (!found) throw new Error(`Nobody is ${duty}`)
  return found
}

const send = ({ host, path, person }: Call, { text }: Corruption) =>
  post(world, host, path, null, person?.token ?? null, text)

const english =
  /\b(Invalid|Expected|Required|Unrecognized|Too (big|small)|must|should|string|number|undefined|expected|received)\b/
const problemOf = (answer: Answer, isRefusedBySchema: boolean): string | undefined => {
  if (answer.status >= 500) return `${answer.status}`
  if (answer.status === 200) return isRefusedBySchema ? 'accepted' : undefined
  const data = pick(pick(answer.body, 'error'), 'data')
  const [reason, fields] = [pick(data, 'reason'), pick(data, 'fields')]
  const message = pick(pick(answer.body, 'error'), 'message')
  if (typeof reason !== 'string' || !/^[a-z_]+$/.test(reason)) return 'no reason'
  if (typeof message !== 'string' || message === '' || english.test(message))
    return `message ${String(message)}`
  if (fields === null || typeof fields !== 'object') return 'no map of fields'
  const words = Object.values(fields)
  if (words.some((word) => typeof word !== 'string' || english.test(word)))
    return `field ${JSON.stringify(fields)}`
  if (isRefusedBySchema && (answer.status !== 400 || reason !== 'input_invalid' || words.length === 0))
    return `${answer.status} ${reason} without a field`
  return undefined
}

const fire = async (
  calls: Call[],
  choose: (call: Call) => { corruption: Corruption; refused: boolean }[],
) => {
  const problems: string[] = []
  let sent = 0
  for (const call of calls) {
    const chosen = choose(call)
    for (let start = 0; start < chosen.length; start += 4) {
      const some = chosen.slice(start, start + 4)
      const answers = await Promise.all(some.map(({ corruption }) => send(call, corruption)))
      for (const [index, answer] of answers.entries()) {
        const one = some[index]
        const problem = one && problemOf(answer, one.refused)
        if (one && problem) problems.push(`${call.path} ${one.corruption.name}: ${problem}`)
      }
      sent += some.length
    }
  }
  return { problems, sent }
}

const splitBySchema = ({ input, parser }: Call) =>
  corruptions(input).map((corruption) => ({
    corruption,
    refused: !parser.safeParse(JSON.parse(corruption.text)).success,
  }))

it(
  'refuses whatever its schema does not know with a reason and words on the field, and writes nothing',
  { timeout: 120_000 },
  async () => {
    const calls = [
      ...(await callsOf('staf', staffRouter, staffTable)),
      ...(await callsOf('mitra', portalRouter, portalTable)),
    ]
    const before = await countRows(world)
    const { problems, sent } = await fire(calls, (call) =>
      sample(
        splitBySchema(call).filter(({ refused }) => refused),
        perProcedure,
        seed,
      ),
    )
    expect(problems).toEqual([])
    expect(await countRows(world)).toEqual(before)
    expect(sent).toBeGreaterThan(1_500)
    expect(Object.keys({})).not.toContain('polluted')
  },
)

it('takes no key that only the server may decide on, in any mutation', { timeout: 60_000 }, async () => {
  const calls = [
    ...(await callsOf('staf', staffRouter, staffTable)),
    ...(await callsOf('mitra', portalRouter, portalTable)),
  ]
  const { problems, sent } = await fire(calls, (call) => {
    const { input } = call
    if (input === null || typeof input !== 'object') throw new Error(`${call.path} takes no object`)
    return serverKeys
      .filter((key) => !(key in input))
      .map((key) => ({
        corruption: { name: key, text: JSON.stringify({ ...input, [key]: '64.72' }) },
        refused: true,
      }))
  })
  expect(problems).toEqual([])
  expect(sent).toBeGreaterThan(calls.length * 14)
})

it('never breaks on what its schema lets through', { timeout: 120_000 }, async () => {
  const calls = [
    ...(await callsOf('staf', staffRouter, staffTable)),
    ...(await callsOf('mitra', portalRouter, portalTable)),
  ].filter(({ path }) => !path.startsWith('identity.'))
  const { problems, sent } = await fire(calls, (call) =>
    sample(
      splitBySchema(call).filter(({ refused }) => !refused),
      40,
      seed,
    ),
  )
  expect(problems).toEqual([])
  expect(world.failures).toEqual([])
  expect(sent).toBeGreaterThan(200)
})

// Positions of a list are opaque, so whoever makes one up may write anything into it.
it('refuses a made-up position in every list', { timeout: 60_000 }, async () => {
  const lists = [
    ...(['name', 'lastVisit', 'stage', 'openedAt'] as const).map((sort) => ({
      path: 'cases.list',
      duty: 'verifier',
      input: { sort, descending: sort === 'stage' },
    })),
    { path: 'cases.timeline', duty: 'verifier', input: { caseId: town.own.caseId } },
    { path: 'evidence.queue', duty: 'verifier', input: {} },
    { path: 'attention.list', duty: 'verifier', input: {} },
  ]
  const id = '019a0000-0000-7000-8000-000000000000'
  const keys: unknown[] = [
    'x',
    '2026-02-31',
    '+300000-01-01T00:00:00Z',
    'a\u0000b',
    'a\ud800b',
    null,
    -1,
    1e308,
    0.5,
    2 ** 53,
    '',
    true,
    [],
    {},
  ]
  const ids: unknown[] = [id, 'x', '', null, 7, 'a\u0000b', id.toUpperCase(), [id]]
  const positions = [
    ...keys.flatMap((key) => ids.map((one) => [key, one])),
    [],
    ['a'],
    [1, 2, 3, 4, 5],
    {},
    'x',
    null,
  ]
  const problems: string[] = []
  for (const { path, duty, input } of lists) {
    for (const position of positions) {
      const cursor = Buffer.from(JSON.stringify(position)).toString('base64url')
      const answer = await post(world, 'staf', path, { ...input, cursor }, personOf(duty).token)
      const problem = problemOf(answer, false)
      if (problem) problems.push(`${path} ${JSON.stringify(input)} ${JSON.stringify(position)}: ${problem}`)
    }
  }
  expect(problems).toEqual([])
  expect(world.failures).toEqual([])
})
