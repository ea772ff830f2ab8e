import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { serialize } from 'hono/utils/cookie'

const STRICT_NAME = '__Host-titian-staf'
const PLAIN_NAME = 'titian-staf'

export interface SessionCookie {
  token: string | null
  /** The Set-Cookie values that the answer must carry, one at most. */
  changes: string[]
  set: (token: string, lifeSeconds: number) => void
  clear: () => void
}

/** The staff cookie of one request: what it brought, and what the answer sets. */
export function sessionCookie(c: Context, isPlain: boolean): SessionCookie {
  const name = isPlain ? PLAIN_NAME : STRICT_NAME
  const changes: string[] = []
  const change = (value: string, maxAge: number) => {
    const shared = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge } as const
    changes.splice(0, changes.length, serialize(name, value, isPlain ? shared : { ...shared, secure: true }))
  }
  return {
    token: getCookie(c, name) || null,
    changes,
    set: (token, lifeSeconds) => change(token, lifeSeconds),
    clear: () => change('', 0),
  }
}
