import { z } from 'zod'
import { send } from './http'

const csrf = z.object({ csrfToken: z.string() })

/** Signs an entrepreneur in as her browser does; resolves with the headers of her calls. @throws Error when refused */
export async function signInPortal(url: string, login: string, pin: string): Promise<Record<string, string>> {
  const cookies = new Map<string, string>()
  const keep = (lines: readonly string[] = []) => {
    for (const line of lines) {
      const [pair = ''] = line.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
  }
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const token = await send(`${url}/api/auth/csrf`)
  keep(token.headers['set-cookie'])
  const { csrfToken } = csrf.parse(JSON.parse(token.body))
  const answer = await send(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url, cookie: cookie() },
    body: new URLSearchParams({ csrfToken, login, pin, json: 'true' }).toString(),
  })
  keep(answer.headers['set-cookie'])
  if (answer.status !== 200) throw new Error(`${login} cannot sign in: ${answer.status} ${answer.body}`)
  return { 'content-type': 'application/json', origin: url, cookie: cookie() }
}
