import type { Actor } from '@titian/domain'
import type { Database, HotAct, HotCalls, StoredSession, Tx } from '@titian/db'
import type { Clock } from './clock'
import type { FileStore } from './file-store'
import type { PrivateData } from './private-data'
import { hashToken } from './session-token'

/** What one request brings: who asks, from where, and how the host keeps a session. */
export type RequestInfo = {
  requestId: string
  address: string
  device: string
  sessionToken: string | null
  setSession: (token: string, lifeSeconds: number) => void
  clearSession: () => void
}

/** What a host holds for its whole life. */
export type Services = { database: Database; privateData: PrivateData; files: FileStore; clock: Clock }

/** The context of every procedure. The session is read from the database once a request, when it is first asked for. */
export type BaseContext = {
  services: Services
  request: RequestInfo
  readSession: () => Promise<StoredSession | null>
}

export const baseContext = (services: Services, request: RequestInfo): BaseContext => {
  let session: Promise<StoredSession | null> | undefined
  const read = async ({ sessionToken }: RequestInfo) =>
    sessionToken === null
      ? null
      : ((await services.database.identity.readSession(hashToken(sessionToken))) ?? null)
  return { services, request, readSession: () => (session ??= read(request)) }
}

/** The context of an act by a known person, outside a transaction. */
export type SignedInContext = BaseContext & { session: StoredSession; actor: Actor; sessionToken: string }

/**
 * The context of an operation: one transaction as the actor's role, one clock reading.
 * `afterRollback` queues what must be kept although the act itself is refused.
 */
export type OperationContext = SignedInContext & {
  tx: Tx
  now: Date
  today: string
  afterRollback: (work: (tx: Tx) => Promise<void>) => void
}

/** What writing needs of an operation: its transaction, who acts, when and from where. */
export type ActContext = Pick<OperationContext, 'tx' | 'actor' | 'now' | 'today' | 'request'>

/** The context of a hot call: nothing of the caller is known here but the token, the database checks the rest. */
export type HotContext = BaseContext & {
  hot: HotCalls
  token: Buffer
  act: HotAct
  now: Date
  today: string
}
