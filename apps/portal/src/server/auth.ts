import NextAuth from 'next-auth'
import { cookies } from 'next/headers'
import { NextRequest, NextResponse } from 'next/server'
import { authOptions } from './auth-options'
import { services } from './services'

type AuthHandler = (
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
) => Promise<Response>

/** The sign-in library's own routes. */
export const handleAuth: AuthHandler = async (request, context) => {
  const response: unknown = await NextAuth(request, context, authOptions())
  if (!(response instanceof Response)) throw new Error('next-auth gave no response')
  return response
}

/**
 * Signs her in through next-auth from a form of ours, which then works without a script.
 * @returns the sentence to show when it did not succeed
 */
export const signInWithPin = async (
  login: string,
  pin: string,
  isShared: boolean,
): Promise<string | undefined> => {
  const response = await postToAuth(['callback', 'credentials'], { login, pin })
  const error = await errorOf(response)
  if (error !== undefined) return error
  await keepCookies(response, isShared)
  return undefined
}

/** Ends her session and takes its cookie away. */
export const signOutHere = async () => {
  await keepCookies(await postToAuth(['signout'], {}), false)
}

const postToAuth = async (action: string[], body: Record<string, string>): Promise<Response> => {
  const csrf = await handleAuth(requestTo(['csrf']), contextOf(['csrf']))
  await keepCookies(csrf, true)
  const answer: unknown = await csrf.json()
  return handleAuth(
    requestTo(action, { ...body, csrfToken: textAt(answer, 'csrfToken'), json: 'true' }),
    contextOf(action),
  )
}

const contextOf = (nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) })

const requestTo = (action: string[], body?: Record<string, string>): NextRequest => {
  const url = `${services().origin}/api/auth/${action.join('/')}`
  if (!body) return new NextRequest(url)
  return new NextRequest(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** On a phone that others use too the cookies end when the browser is closed. */
const keepCookies = async (response: Response, untilClosed: boolean) => {
  const jar = await cookies()
  for (const { expires, maxAge: _maxAge, ...cookie } of new NextResponse(null, response).cookies.getAll()) {
    // Next's reader drops an empty value and a maxAge of 0, which is how a cookie is taken away.
    if (!cookie.value) jar.set({ ...cookie, value: '', expires: new Date(0) })
    else jar.set(untilClosed || expires === undefined ? cookie : { ...cookie, expires })
  }
}

/** next-auth says what went wrong in the address that it would send a browser to. */
const errorOf = async (response: Response): Promise<string | undefined> => {
  const url = textAt(await response.clone().json(), 'url')
  return new URL(url, services().origin).searchParams.get('error') ?? undefined
}

const textAt = (value: unknown, key: string): string => {
  if (typeof value !== 'object' || value === null || !(key in value)) return ''
  const text: unknown = Object.entries(value).find(([name]) => name === key)?.[1]
  return typeof text === 'string' ? text : ''
}
