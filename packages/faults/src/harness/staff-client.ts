import { duties, type Duty } from '@titian/domain'
import { z } from 'zod'
import { send, type Answer } from './http'

/** A signed-in member of staff: calls procedures as her browser does. */
export interface StaffClient {
  id: string
  region: string
  duty: Duty
  /** One call to the host at this address. @throws Error when no whole answer came */
  call: (url: string, procedure: string, input: unknown) => Promise<Answer>
  headers: Record<string, string>
}

const me = z.object({
  result: z.object({ data: z.object({ id: z.uuid(), duty: z.enum(duties), regencyCode: z.string() }) }),
})

/** Signs in over HTTP. @throws Error when the host refuses */
export async function signInStaff(url: string, login: string, password: string): Promise<StaffClient> {
  const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const post = (to: string, procedure: string, input: unknown, headers: Record<string, string>) =>
    send(`${to}/trpc/${procedure}`, {
      method: 'POST',
      // The browser names the page's host in both; a proxy in between keeps them.
      headers: { ...json, host: 'localhost', origin: 'http://localhost', ...headers },
      body: JSON.stringify(input),
    })
  const opened = await post(url, 'identity.signIn', { email: login, password }, {})
  const cookie = opened.headers['set-cookie']?.map((line) => line.split(';')[0]).join('; ')
  if (opened.status !== 200 || !cookie) throw new Error(`${login} cannot sign in: ${opened.body}`)
  const person = await post(url, 'identity.me', {}, { cookie })
  const { id, duty, regencyCode } = me.parse(JSON.parse(person.body)).result.data
  return {
    id,
    duty,
    region: regencyCode,
    call: (to, procedure, input) => post(to, procedure, input, { cookie }),
    headers: { ...json, host: 'localhost', origin: 'http://localhost', cookie },
  }
}
