import type { RequestInfo } from '@titian/api'
import { decode } from 'next-auth/jwt'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { addressHeader, requestIdHeader } from './request-headers'
import { services } from './services'

type ReadableHeaders = Pick<Headers, 'get'>

/** The opaque session token inside the sign-in library's cookie; null for anything that is not one of ours. */
export const readSessionToken = async (cookie: string | undefined): Promise<string | null> => {
  if (!cookie || cookie.length > 4096) return null
  try {
    const token = await decode({ token: cookie, secret: services().cookieSecret })
    return token?.sessionToken ?? null
  } catch {
    return null
  }
}

/** Where a request comes from, without its session. */
export const originOfRequest = (head: ReadableHeaders) => ({
  requestId: head.get(requestIdHeader) ?? 'none',
  address: head.get(addressHeader) ?? '',
  device: (head.get('user-agent') ?? '').slice(0, 400),
})

/** The request as the api wants it. The session's cookie belongs to the sign-in library, so the api never sets it. */
export const requestInfo = cache(async (): Promise<RequestInfo> => {
  const [head, jar] = await Promise.all([headers(), cookies()])
  return {
    ...originOfRequest(head),
    sessionToken: await readSessionToken(jar.get(services().cookies.session)?.value),
    setSession: () => undefined,
    clearSession: () => undefined,
  }
})
