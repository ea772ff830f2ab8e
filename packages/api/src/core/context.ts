import type { Actor } from '@titian/domain'
import type { Database, StoredSession, Tx } from '@titian/db'
import type { Clock } from './clock'
import type { FileStore } from './file-store'
import type { PrivateData } from './private-data'

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

/** The context of every procedure. */
export type BaseContext = { services: Services; request: RequestInfo; session: StoredSession | null }

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
