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

/** The HTTP request that the staff app's client would send. */
export function asHttp(origin: string, sessions: Sessions, { email, procedures, isWrite }: JobCall): Call {
  const path = `/trpc/${procedures.map(({ name }) => name).join(',')}?batch=1`
  const input = JSON.stringify(Object.fromEntries(procedures.map((call, at) => [at, call.input])))
  const cookie = sessions.get(email) ?? ''
  if (!isWrite)
    return { method: 'GET', path: `${path}&input=${encodeURIComponent(input)}`, headers: { cookie } }
  return {
    method: 'POST',
    path,
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: input,
  }
}
