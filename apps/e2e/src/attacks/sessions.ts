import { signInOf, type Person } from '../demo/people'
import type { Host } from './hosts'
import { send } from './http'
import { fieldOf, valueAt } from './value-at'

/** A session of its own on a host, over HTTP: what an attack breaks is nobody else's. */
export type Session = { cookie: string; setCookies: string[]; bodies: string[] }

export const openSession = (host: Host, person: Person = 'partner'): Promise<Session> =>
  host.name === 'staff' ? signInStaff(host.url(), person) : signInHer(host.url())

/** Whether the session still opens what only she may see. */
export const isAlive = async (host: Host, { cookie }: Session): Promise<boolean> => {
  const { status } = await send(host.url(), '/trpc/identity.sessions?input=%7B%7D', { headers: { cookie } })
  return status === 200
}

/** A call as a page of the host makes it. */
export const call = (host: Host, { cookie }: Session, procedure: string, input: object = {}) =>
  send(host.url(), `/trpc/${procedure}`, {
    method: 'POST',
    headers: { origin: host.url(), 'content-type': 'application/json', cookie },
    body: JSON.stringify(input),
  })

/** How the person's own list of sessions names this one. @throws Error when it is not there */
export const sessionIdOf = async (host: Host, session: Session): Promise<string> => {
  const { body } = await call(host, session, 'identity.sessions')
  const sessions: unknown = valueAt(body, 'result', 'data', 'sessions')
  const listed: unknown[] = Array.isArray(sessions) ? sessions : []
  const current = listed.find((one) => fieldOf(one, 'isCurrent') === true)
  const id = fieldOf(current, 'id')
  if (typeof id !== 'string') throw new Error('A session does not find itself.')
  return id
}

const signInStaff = async (url: string, person: Person): Promise<Session> => {
  const { login, secret } = signInOf(person)
  const { status, headers, body } = await send(url, '/trpc/identity.signIn', {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email: login, password: secret }),
  })
  if (status !== 200) throw new Error(`${login} cannot sign in: ${status} ${body}`)
  const setCookies = headers['set-cookie'] ?? []
  return { cookie: cookieOf(setCookies), setCookies, bodies: [body] }
}

/** As the sign-in library's own client does it. */
const signInHer = async (url: string): Promise<Session> => {
  const { login, secret } = signInOf('entrepreneur')
  const asked = await send(url, '/api/auth/csrf')
  const first = asked.headers['set-cookie'] ?? []
  const csrfToken = valueAt(asked.body, 'csrfToken')
  const { status, headers, body } = await send(url, '/api/auth/callback/credentials', {
    method: 'POST',
    headers: {
      origin: url,
      'content-type': 'application/x-www-form-urlencoded',
      cookie: cookieOf(first),
    },
    body: new URLSearchParams({ csrfToken: String(csrfToken), login, pin: secret, json: 'true' }).toString(),
  })
  if (status !== 200) throw new Error(`${login} cannot sign in: ${status} ${body}`)
  const setCookies = [...first, ...(headers['set-cookie'] ?? [])]
  return { cookie: cookieOf(setCookies), setCookies, bodies: [asked.body, body] }
}

const cookieOf = (setCookies: readonly string[]): string =>
  setCookies.map((line) => line.split(';')[0]).join('; ')
