import type { NextRequest } from 'next/server'
import { handleAuth } from '../../../../server/auth'

// Only what signing in and out takes; the library's own screens, its log and its answers to anything else are not served.
const served = {
  GET: ['csrf', 'providers', 'session', 'signin', 'signout'],
  POST: ['callback/credentials', 'session', 'signin', 'signin/credentials', 'signout'],
} as const

type Context = { params: Promise<{ nextauth: string[] }> }
type Handler = (request: NextRequest, context: Context) => Promise<Response>

const handlerOf =
  (actions: readonly string[]): Handler =>
  async (request, context) => {
    const { nextauth } = await context.params
    if (actions.includes(nextauth.join('/'))) return handleAuth(request, context)
    return Response.json({ error: { reason: 'not_found' } }, { status: 404 })
  }

export const GET = handlerOf(served.GET)
export const POST = handlerOf(served.POST)
