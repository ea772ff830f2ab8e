import { expect, test } from '@playwright/test'
import { forge, foreignOrigins, forms } from '../src/attacks/forgeries'
import { hosts, type Host } from '../src/attacks/hosts'
import { send } from '../src/attacks/http'
import { call, isAlive, openSession, sessionIdOf, type Session } from '../src/attacks/sessions'

/*
 * What another page makes her browser do. Every host has a mutation without input that ends a session: had any
 * attack been carried out, the session that it came with, or the one beside it, would be gone.
 */
type Victim = { host: Host; session: Session; beside: Session }

for (const host of hosts) {
  test.describe(`${host.name} host`, () => {
    let victim: Victim
    test.beforeAll(async () => {
      victim = { host, session: await openSession(host), beside: await openSession(host) }
    })

    test('A25 no form of another page reaches a mutation', async () => {
      const answers = await everyMutation(host, (procedure) =>
        forms.flatMap(({ type, body }) => [
          ['foreign', forge(host, { procedure, ...evil(victim), type, body })] as const,
          ['own page', forge(host, { procedure, ...own(victim), type, body })] as const,
        ]),
      )
      expect(new Set(answers)).toEqual(new Set(['foreign 403', 'own page 415']))
      expect(answers).toHaveLength(host.mutations.length * forms.length * 2)
      await expectUntouched(victim)
    })

    test('A26 no JSON of another page reaches a mutation', async () => {
      const origins = Object.entries(foreignOrigins(host.url()))
      const answers = await everyMutation(host, (procedure) =>
        origins.map(([name, headers]) => {
          const { cookie } = victim.session
          return [name, forge(host, { procedure, cookie, headers, type: 'application/json' })] as const
        }),
      )
      expect(new Set(answers)).toEqual(new Set(origins.map(([name]) => `${name} 403`)))
      await expectUntouched(victim)
    })

    test('A26 no other method is taken for a POST', async () => {
      const { cookie } = victim.session
      const by = (path: string, method = 'GET', headers = {}) =>
        send(host.url(), path, { method, headers: { cookie, origin: host.url(), ...headers } })
      const answers = await everyMutation(host, (procedure) => [
        ['GET', by(`/trpc/${procedure}`)],
        ['GET with an input', by(`/trpc/${procedure}?input=%7B%7D`)],
        ['GET batch', by(`/trpc/${procedure}?batch=1&input=%7B%220%22%3A%7B%7D%7D`)],
        ['GET _method', by(`/trpc/${procedure}?_method=POST&input=%7B%7D`)],
        ['GET override', by(`/trpc/${procedure}`, 'GET', { 'x-http-method-override': 'POST' })],
        [
          'GET method',
          by(`/trpc/${procedure}`, 'GET', { 'x-http-method': 'POST', 'x-method-override': 'POST' }),
        ],
        ['PUT', by(`/trpc/${procedure}`, 'PUT', { 'content-type': 'application/json' })],
        ['PATCH', by(`/trpc/${procedure}`, 'PATCH')],
        ['DELETE', by(`/trpc/${procedure}`, 'DELETE')],
      ])
      expect(answers.filter((answer) => !answer.endsWith(' 405'))).toEqual([])
      await expectUntouched(victim)
    })

    test('A27 no other origin is let in by CORS', async () => {
      const paths = [
        '/',
        '/healthz',
        '/nothing-here',
        ...host.queries.map((query) => `/trpc/${query}?input=%7B%7D`),
      ]
      const preflight = {
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-titian-case',
      }
      const opened: string[] = []
      for (const origin of ['https://evil.example', 'null', 'https://staf.x.evil', host.url()])
        for (const path of paths) {
          const { cookie } = victim.session
          const simple = await send(host.url(), path, { headers: { origin, cookie } })
          const asked = await send(host.url(), path, { method: 'OPTIONS', headers: { origin, ...preflight } })
          for (const { headers } of [simple, asked])
            opened.push(...Object.keys(headers).filter((name) => name.startsWith('access-control-')))
          expect(asked.status, `preflight of ${path}`).toBe(405)
        }
      expect(opened).toEqual([])
    })

    test('A25 the same call of its own page is carried out', () => endOneByRight(victim))
  })
}

const own = ({ host, session: { cookie } }: Victim) => ({ cookie, headers: { origin: host.url() } })
const evil = ({ session: { cookie } }: Victim) => ({ cookie, headers: { origin: 'https://evil.example' } })

/** Makes the attacks on each mutation that the host's router lists; resolves with "attack status" of each. */
const everyMutation = async (
  host: Host,
  attack: (procedure: string) => (readonly [string, Promise<{ status: number }>])[],
): Promise<string[]> => {
  expect(host.mutations.length).toBeGreaterThan(4)
  const answers: string[] = []
  for (const procedure of host.mutations)
    for (const [name, answer] of attack(procedure)) answers.push(`${name} ${(await answer).status}`)
  return answers
}

const expectUntouched = async ({ host, session, beside }: Victim) => {
  expect([await isAlive(host, session), await isAlive(host, beside)]).toEqual([true, true])
}

/** The same call from a page of the host does end a session, so that an attack would have been seen. */
const endOneByRight = async ({ host, session, beside }: Victim) => {
  const sessionId = await sessionIdOf(host, beside)
  expect((await call(host, session, 'identity.endSession', { sessionId })).status).toBe(200)
  expect([await isAlive(host, session), await isAlive(host, beside)]).toEqual([true, false])
}
