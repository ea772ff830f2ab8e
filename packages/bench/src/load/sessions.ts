import type { SampleRow } from '../world/sample'
import { provinceEmail, verifierEmail } from '../world/team'
import type { Call } from './http-load'
import type { JobCall } from './jobs'

export type Sessions = ReadonlyMap<string, string>

/** Signs everybody in whom the sample asks as, one after the other, and keeps the cookies. */
export async function signInAll(
  origin: string,
  sample: readonly SampleRow[],
  password: string,
): Promise<Sessions> {
  const emails = new Set(sample.flatMap((row) => [row.mentorEmail, verifierEmail(row.regencyCode)]))
  const cookies = new Map<string, string>()
  for (const email of [...emails, provinceEmail]) cookies.set(email, await signIn(origin, email, password))
  return cookies
}

async function signIn(origin: string, email: string, password: string): Promise<string> {
  const response = await fetch(`${origin}/trpc/identity.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  })
  const [cookie] = response.headers.getSetCookie().map((line) => line.split(';')[0])
  if (!response.ok || !cookie) throw new Error(`${email} could not sign in: ${await response.text()}`)
  return cookie
}

/** The request that the staff app's client would send: its queries travel as POST too. */
export function asHttp(origin: string, sessions: Sessions, { email, procedures }: JobCall): Call {
  return {
    method: 'POST',
    path: `/trpc/${procedures.map(({ name }) => name).join(',')}?batch=1`,
    headers: {
      cookie: sessions.get(email) ?? '',
      origin,
      'content-type': 'application/json',
      'x-titian': '1',
    },
    body: JSON.stringify(Object.fromEntries(procedures.map((call, at) => [at, call.input]))),
  }
}
