import { DomainError, type ErrorCode } from '@titian/domain'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { HostEnv } from './host-env'

const STATUSES = {
  BAD_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
} as const satisfies Record<ErrorCode, ContentfulStatusCode>

/** The answer to a DomainError outside tRPC, in the same shape; undefined for any other error. */
export function refuseByDomain(c: Context<HostEnv>, error: unknown): Response | undefined {
  if (!(error instanceof DomainError)) return undefined
  const { code, reason, message } = error
  const data = { reason, httpStatus: STATUSES[code], fields: {}, requestId: c.get('requestId') }
  return c.json({ error: { message, data } }, STATUSES[code])
}
