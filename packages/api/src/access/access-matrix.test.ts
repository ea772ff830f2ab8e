import { hasPermission, permissions, type Duty } from '@titian/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portalRouter, staffRouter } from '../routers'
import {
  asStaff,
  createWorld,
  openSession,
  pick,
  post,
  settle,
  settleWoman,
  type Answer,
  type Person,
  type Settled,
  type World,
} from '../testing'
import { portalTable, staffTable, type AccessRow, type Reach } from './access-table'
import { matrixInputs, nobody, targetOf, type Target, type TargetName } from './matrix-inputs'

type Principal = { name: string; duty: Duty | undefined; person: Person | undefined }

let world: World
let town: Settled
let groupId: string
const answers: { path: string; principal: string; answer: Answer }[] = []

beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
  const made = await asStaff(world, town.staff.verifier).groups.create({
    id: '019a0000-0000-7000-8000-000000000001',
    type: 'pekka',
    name: 'Kelompok Uji',
    villageCode: '64.02.01.2001',
    decreeNumber: null,
  })
  groupId = made.groupId
}, 120_000)
afterAll(() => world.close())

const proceduresOf = (router: typeof staffRouter | typeof portalRouter) =>
  Object.entries(router._def.procedures).map(([path, procedure]) => ({
    path,
    definition: definitionOf(procedure),
  }))

// The router's records are typed per procedure; what a test walks is their common shape.
const definitionOf = (procedure: unknown) => {
  const parts = pick(procedure, '_def')
  const inputs = pick(parts, 'inputs')
  return {
    type: pick(parts, 'type'),
    access: pick(pick(parts, 'meta'), 'access'),
    inputs: Array.isArray(inputs) ? inputs.length : 0,
    hasOutput: Boolean(pick(parts, 'output')),
  }
}

const isRight = (access: unknown) =>
  access === 'open' || access === 'signedIn' || permissions.some((permission) => permission === access)

// What is not a refusal of access although the call ends in one: a wrong secret on purpose.
const wrongOnPurpose: Record<string, string> = {
  'identity.signIn': '401 wrong_credentials',
  'identity.changePassword': '400 current_secret_wrong',
  'identity.changePin': '400 current_secret_wrong',
  'identity.activate': '400 code_wrong',
}

const statusOf = ({ status, body }: Answer): string => (status === 200 ? 'ok' : `${status} ${reasonOf(body)}`)

const reasonOf = (body: unknown): string => {
  const reason = pick(pick(pick(body, 'error'), 'data'), 'reason')
  return typeof reason === 'string' ? reason : 'without a reason'
}
const reaches = (reach: Reach, target: TargetName): boolean =>
  ({
    own: target === 'own',
    regency: target === 'own' || target === 'colleagues',
    everywhere: target !== 'random',
    reached: true,
  })[reach]

const expectedOf = (path: string, row: AccessRow, principal: Principal, target: TargetName): string => {
  const right = wrongOnPurpose[path] ?? 'ok'
  if (row === 'open') return right
  if (principal.duty === undefined) return '401 not_signed_in'
  const reach = row[principal.duty]
  if (reach === undefined) return '403 not_allowed'
  return reaches(reach, target) ? right : '404 not_found'
}

// Ids and the request's own number differ between calls; nothing else may.
const withoutIds = (text: string) => text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')

const walk = async (
  host: 'staf' | 'mitra',
  table: Record<string, AccessRow>,
  principals: Principal[],
  targetsFor: (principal: Principal, path: string) => Promise<Target[]>,
) => {
  const found: string[] = []
  const wanted: string[] = []
  for (const [path, row] of Object.entries(table)) {
    const make = matrixInputs[path]
    if (!make) throw new Error(`No input for ${path}`)
    for (const principal of principals) {
      const refusals: string[] = []
      for (const target of await targetsFor(principal, path)) {
        const { person } = principal
        const otherMentorId =
          target.mentorId === town.staff.colleague.id ? town.staff.mentor.id : town.staff.colleague.id
        const input = await make({ world, person, target, groupId, otherMentorId })
        const answer = await post(world, host, path, input, person?.token ?? null)
        const cell = `${path} as ${principal.name} on ${target.name}`
        found.push(`${cell}: ${statusOf(answer)}`)
        wanted.push(`${cell}: ${expectedOf(path, row, principal, target.name)}`)
        answers.push({ path, principal: principal.name, answer })
        if (person && path.startsWith('identity.')) await signInAgain(person)
        if (answer.status === 404) refusals.push(withoutIds(answer.text))
      }
      // A02: a foreign id and one of nobody are told apart by nothing.
      if (new Set(refusals).size > 1) throw new Error(`${path} as ${principal.name} answers differently`)
    }
  }
  expect(found.filter((line, index) => line !== wanted[index])).toEqual([])
  return found.length
}

// Some procedures end the session that calls them; someone disabled keeps the token that she had.
const signInAgain = async (person: Person) => {
  Object.assign(person, await openSession(world, person).catch(() => person))
}

describe('inventory', () => {
  it('has a line in the table for every procedure and no line without one', () => {
    expect(Object.keys(staffTable).sort()).toEqual(
      proceduresOf(staffRouter)
        .map(({ path }) => path)
        .sort(),
    )
    expect(Object.keys(portalTable).sort()).toEqual(
      proceduresOf(portalRouter)
        .map(({ path }) => path)
        .sort(),
    )
  })

  it('prints all that a browser of an entrepreneur can reach', () => {
    console.info(`The portal reaches: ${Object.keys(portalRouter._def.procedures).sort().join(', ')}`)
    expect(Object.keys(portalTable)).toHaveLength(Object.keys(portalRouter._def.procedures).length)
  })

  it('declares access, input and output on every procedure', () => {
    const lacking = [...proceduresOf(staffRouter), ...proceduresOf(portalRouter)].filter(
      ({ definition }) =>
        !isRight(definition.access) ||
        definition.inputs === 0 ||
        !definition.hasOutput ||
        definition.type === 'subscription',
    )
    expect(lacking).toEqual([])
  })

  it('asks for a right that exactly the duties of the table hold', () => {
    const duties = ['mentor', 'verifier', 'head', 'partner', 'province', 'provinceData', 'admin'] as const
    const differing = proceduresOf(staffRouter).flatMap(({ path, definition }) => {
      const row = staffTable[path]
      const permission = permissions.find((candidate) => candidate === definition.access)
      if (!permission || !row || row === 'open') return []
      return duties
        .filter((duty) => hasPermission(duty, permission) !== (row[duty] !== undefined))
        .map((duty) => `${path} ${duty}`)
    })
    expect(differing).toEqual([])
  })
})

describe('staff host', () => {
  it('answers every procedure, person and target as the matrix says', { timeout: 180_000 }, async () => {
    const staff: Principal[] = (
      ['mentor', 'verifier', 'head', 'partner', 'province', 'provinceData', 'admin'] as const
    ).map((duty) => ({ name: duty, duty, person: town.staff[duty] }))
    const principals: Principal[] = [
      ...staff,
      { name: 'anonymous', duty: undefined, person: undefined },
      { name: 'disabled', duty: undefined, person: town.staff.disabled },
      { name: 'entrepreneur with her portal session', duty: undefined, person: town.own.person },
    ]
    const moving = {
      own: await settleWoman(world, town.staff.mentor, '64.02'),
      colleagues: await settleWoman(world, town.staff.colleague, '64.02'),
      far: await settleWoman(world, town.staff.farMentor, '64.72'),
    }
    const turning = {
      own: await settleWoman(world, town.staff.mentor, '64.02'),
      colleagues: await settleWoman(world, town.staff.colleague, '64.02'),
      far: await settleWoman(world, town.staff.farMentor, '64.72'),
    }
    const turns = ['cases.pause', 'cases.resume', 'cases.leave', 'cases.graduate', 'cases.reopen']
    const settled = { own: town.own, colleagues: town.colleagues, far: town.far }
    const checked = await walk('staf', staffTable, principals, async (principal, path) => {
      const row = staffTable[path]
      const namesNothing = row === 'open' || Object.values(row ?? {}).every((reach) => reach === 'reached')
      if (namesNothing) return [targetOf(world, 'own', settled.own)]
      const isMoving = path === 'cases.assign' || path === 'groups.addMember'
      const women = turns.includes(path) ? turning : isMoving ? moving : settled
      if (path === 'identity.endSession') return sessionTargets(principal)
      return [
        targetOf(world, 'own', women.own),
        targetOf(world, 'colleagues', women.colleagues),
        targetOf(world, 'far', women.far),
        nobody(),
      ]
    })
    expect(checked).toBeGreaterThan(600)
    expect(world.failures).toEqual([])
  })
})

const sessionTargets = async ({ person }: Principal): Promise<Target[]> => {
  const own = { ...targetOf(world, 'own', town.own) }
  if (person?.host === 'staf' && person.id !== town.staff.disabled.id)
    own.sessionOf = async () => targetOf(world, 'own', { ...town.own, mentor: person }).sessionOf('mentor')
  const others = person?.id === town.staff.mentor.id ? [] : [targetOf(world, 'colleagues', town.colleagues)]
  return [own, ...others, targetOf(world, 'far', town.far), nobody()]
}

describe('portal', () => {
  it('answers every procedure, person and target as the matrix says', { timeout: 120_000 }, async () => {
    const lost = await settleWoman(world, town.staff.mentor, '64.02')
    await world.ask(`update identity.account set status = 'disabled' where id = $1`, [lost.womanId])
    const principals: Principal[] = [
      { name: 'entrepreneur', duty: 'entrepreneur', person: town.own.person },
      { name: 'anonymous', duty: undefined, person: undefined },
      { name: 'disabled', duty: undefined, person: lost.person },
      { name: 'mentor with her staff session', duty: undefined, person: town.staff.mentor },
    ]
    await walk('mitra', portalTable, principals, async (_principal, path) => {
      const row = portalTable[path]
      const namesNothing = row === 'open' || Object.values(row ?? {}).every((reach) => reach === 'reached')
      return namesNothing
        ? [targetOf(world, 'own', town.own)]
        : [
            targetOf(world, 'own', town.own),
            targetOf(world, 'colleagues', town.colleagues),
            targetOf(world, 'far', town.far),
            nobody(),
          ]
    })
    expect(world.failures).toEqual([])
  })
})

describe('fields', () => {
  const keysOf = (value: unknown): string[] =>
    Array.isArray(value)
      ? value.flatMap(keysOf)
      : value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, part]) => [key, ...keysOf(part)])
        : []

  it('answers nobody with a NIK, a hash, a token or a password of any kind', () => {
    const private_ =
      /nik(?!Masked)|hash|token|cipher|secret|password(?!$)|gps|latitude|longitude|fromRupiah|toRupiah|income/i
    const leaks = answers
      .filter(({ answer }) => answer.status === 200)
      .flatMap(({ path, answer }) =>
        keysOf(answer.body)
          .filter((key) => private_.test(key) && !(path === 'staff.add' && key === 'oneTimePassword'))
          .map((key) => `${path} ${key}`),
      )
    expect([...new Set(leaks)]).toEqual([])
  })

  it('shows a whole phone number only of officials and offices', () => {
    const withPhone = new Set(
      answers
        .filter(({ answer }) => answer.status === 200 && keysOf(answer.body).includes('phone'))
        .map(({ path }) => path),
    )
    expect([...withPhone].sort()).toEqual([
      'cases.get',
      'identity.me',
      'own.page',
      'public.page',
      'reference.offices',
      'staff.list',
    ])
    const numbers = answers.filter(
      ({ path, answer }) =>
        answer.status === 200 &&
        answer.text.includes('+62810000') &&
        path !== 'cases.contact' &&
        path !== 'registry.reveal',
    )
    expect(numbers.map(({ path, principal }) => `${path} ${principal}`)).toEqual([])
  })

  it('shows the head no identity, address, card or money of a woman', async () => {
    const { woman, lastSales } = await asStaff(world, await openSession(world, town.staff.head)).cases.get({
      caseId: town.own.caseId,
    })
    expect(woman).toMatchObject({
      nikMasked: null,
      phoneMasked: null,
      phoneOwner: null,
      address: null,
      cardNumber: null,
    })
    expect(lastSales).toBeNull()
  })

  it('shows a mentor outside her cases initials, village and mentor, and no name or case', async () => {
    const { people } = await asStaff(world, await openSession(world, town.staff.mentor)).registry.search({
      text: town.colleagues.name,
    })
    expect(people).toEqual([
      {
        initials: 'U. P.',
        villageName: expect.any(String),
        mentorName: town.staff.colleague.name,
        caseId: null,
        name: null,
      },
    ])
  })
})
