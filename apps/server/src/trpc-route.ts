import type { RequestInfo } from '@titian/api'
import { Hono } from 'hono'
import { callerOf, type CallerRules } from './caller'
import type { HostEnv } from './host-env'
import { packAnswer } from './pack-answer'
import { refuse } from './refusal'
import { bodyUpTo } from './request-limits'

const BODY_BYTES = 256 * 1024

/** Answers one tRPC request, at most ten calls in it. */
export type HandleCalls = (request: Request, info: RequestInfo) => Promise<Response>

/** The procedures over HTTP: JSON only, so that no form of a foreign page is ever read. */
export function trpcRoute(handle: HandleCalls, rules: CallerRules): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .use(bodyUpTo(BODY_BYTES))
    .use(async (c, next) => {
      if (c.req.method === 'PUT') return refuse(c, 'method_not_supported')
      if (c.req.method === 'POST' && !isJson(c.req.header('content-type'))) return refuse(c, 'media_type')
      // A streamed batch sends its headers before sign-in can set the cookie.
      if (c.req.header('trpc-accept') !== undefined) return refuse(c, 'media_type')
      return next()
    })
    .all('/:procedures', async (c) => {
      const caller = callerOf(c, rules)
      const { raw } = c.req
      const answer = await handle(raw, caller.info)
      // A procedure that refuses before it looks at its input leaves the body unread, and the connection would be cut.
      if (raw.method === 'POST' && !raw.bodyUsed) await raw.arrayBuffer()
      return caller.keepSession(await packAnswer(answer, c.req.header('accept-encoding')))
    })
}

function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && /^application\/json\s*(;|$)/i.test(contentType)
}
