import type { NextRequest } from 'next/server'
import { handleAuth } from '../../../../server/auth'

// Only what signing in and out takes; the library's own screens and its log are not served.
const served = ['callback', 'csrf', 'providers', 'session', 'signin', 'signout']

type Context = { params: Promise<{ nextauth: string[] }> }

const handle = async (request: NextRequest, context: Context): Promise<Response> => {
  const [action = ''] = (await context.params).nextauth
  if (!served.includes(action)) return Response.json({ error: { reason: 'not_found' } }, { status: 404 })
  return handleAuth(request, context)
}

export { handle as GET, handle as POST }
