import { notFound } from '@titian/domain'
import { hashToken, type SignedInContext } from '../../../core'

/** The person's own live sessions, newest use first. */
export const listSessions = async ({ services, sessionToken }: SignedInContext) => {
  const sessions = await services.database.identity.listSessions(hashToken(sessionToken))
  return {
    sessions: sessions.map((session) => ({
      ...session,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
    })),
  }
}

/** Ends one own session. @throws DomainError NOT_FOUND */
export const endSession = async ({ services, sessionToken }: SignedInContext, sessionId: string) => {
  const ended = await services.database.identity.endSessions(hashToken(sessionToken), sessionId)
  if (ended === 0) throw notFound()
  return { ended }
}

/** Signs out everywhere else. */
export const endOtherSessions = async ({ services, sessionToken }: SignedInContext) => ({
  ended: await services.database.identity.endSessions(hashToken(sessionToken), null),
})

/** Ends this session; the cookie goes too. */
export const signOut = async ({ services, request }: Pick<SignedInContext, 'services' | 'request'>) => {
  if (request.sessionToken) await services.database.identity.endSession(hashToken(request.sessionToken))
  request.clearSession()
  return { done: true as const }
}
