import { entrepreneurSignInInput } from '@titian/domain'
import type { CookieOption, NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { originOfRequest, readSessionToken } from './request-info'
import { services } from './services'

const thirtyDays = 30 * 24 * 60 * 60

/** Her pages that a link may name; everything else leads to her own page. */
export const ownPaths = ['/saya', '/akun'] as const
export type OwnPath = (typeof ownPaths)[number]

export const ownPathOf = (text: unknown): OwnPath => ownPaths.find((path) => path === text) ?? '/saya'

/** next-auth holds one thing: the opaque token whose row decides at every request (architecture.md "Two hosts"). */
export const authOptions = (): NextAuthOptions => {
  const { cookieSecret, cookies, isSecure, origin } = services()
  const named = (name: string): CookieOption => ({
    name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
  })
  return {
    secret: cookieSecret,
    session: { strategy: 'jwt', maxAge: thirtyDays },
    pages: { signIn: '/masuk', signOut: '/masuk', error: '/masuk' },
    cookies: {
      sessionToken: named(cookies.session),
      callbackUrl: named(cookies.callback),
      csrfToken: named(cookies.csrf),
      pkceCodeVerifier: named(cookies.pkce),
      state: named(cookies.state),
      nonce: named(cookies.nonce),
    },
    // Its messages can quote what people typed.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    providers: [
      Credentials({
        credentials: {
          login: { label: 'Nomor kartu atau nomor HP' },
          pin: { label: 'PIN', type: 'password' },
        },
        authorize: async (credentials, request) =>
          openSession(credentials, new Headers(textHeaders(request.headers))),
      }),
    ],
    callbacks: {
      // Whatever `session.update` sends is ignored: the token is made once, from the person who signed in.
      jwt: async ({ token, user }) => {
        // The library types `user` as always there; it is only at sign-in.
        const signedIn: typeof user | undefined = user
        if (signedIn) return { sessionToken: signedIn.sessionToken }
        if (!token.sessionToken || !(await services().api.hasSession(token.sessionToken)))
          throw new Error('ended')
        return { sessionToken: token.sessionToken }
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => `${origin}${ownPathOf(pathOn(origin, url))}`,
    },
    events: {
      signOut: async ({ token }) => {
        if (token.sessionToken) await endSession(token.sessionToken)
      },
    },
  }
}

const openSession = async (credentials: Record<'login' | 'pin', string> | undefined, head: Headers) => {
  const input = entrepreneurSignInInput.safeParse({ login: credentials?.login, pin: credentials?.pin })
  if (!input.success) throw new Error(input.error.issues[0]?.message ?? 'Nomor atau PIN belum lengkap.')
  try {
    const { accountId, token } = await services().api.signIn(originOfRequest(head), input.data)
    await endSessionBefore(head)
    return { id: accountId, sessionToken: token }
  } catch (error) {
    throw new Error(services().answerOf(error)?.message ?? 'Sistem sedang sibuk. Coba lagi sebentar lagi.', {
      cause: error,
    })
  }
}

/** A session that this browser had before is over, so a cookie that was planted is worth nothing. */
const endSessionBefore = async (head: Headers) => {
  const { session } = services().cookies
  const cookie = head
    .get('cookie')
    ?.split('; ')
    .find((part) => part.startsWith(`${session}=`))
  const token = await readSessionToken(cookie?.slice(session.length + 1))
  if (token) await endSession(token)
}

const endSession = async (sessionToken: string) => {
  await services().api.signOut({
    requestId: 'sign-out',
    address: '',
    device: '',
    sessionToken,
    setSession: () => undefined,
    clearSession: () => undefined,
  })
}

const pathOn = (origin: string, url: string): string | undefined => {
  if (!URL.canParse(url, origin)) return undefined
  const parsed = new URL(url, origin)
  return parsed.origin === origin ? parsed.pathname : undefined
}

const textHeaders = (headers: Record<string, unknown> | undefined): [string, string][] =>
  Object.entries(headers ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
