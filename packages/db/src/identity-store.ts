import type { Duty } from '@titian/domain'
import type pg from 'pg'

export type Host = 'staf' | 'mitra'
export type SignInAttempt = {
  accountId: string | null
  secretHash: string | null
  mustChange: boolean
  blockedSeconds: number
}
export type StoredSession = {
  sessionId: string
  accountId: string
  duty: Duty
  region: string
  mustChange: boolean
  createdAt: Date
}
export type ListedSession = {
  id: string
  duty: Duty
  regencyCode: string
  device: string
  createdAt: Date
  lastSeenAt: Date
  isCurrent: boolean
}
export type NewSession = {
  accountId: string
  tokenHash: Buffer
  id: string
  duty: Duty
  region: string
  device: string
  idleSeconds: number
  lifeSeconds: number
}

/**
 * The identity functions of the database, typed. The same calls serve both hosts: on `app_portal`'s connection
 * the functions answer about entrepreneurs only.
 */
export const identityStore = (pool: pg.Pool, host: Host) => {
  const rows = async <Row extends pg.QueryResultRow>(text: string, values: unknown[]) =>
    (await pool.query<Row>(text, values)).rows
  return {
    beginSignIn: async (login: string, address: string): Promise<SignInAttempt> => {
      const [row] = await rows<SignInAttempt>(
        `select account_id as "accountId", secret_hash as "secretHash", must_change as "mustChange", blocked_seconds as "blockedSeconds"
         from identity.begin_sign_in($1, $2, $3)`,
        [host, login, address],
      )
      if (!row) throw new Error('identity.begin_sign_in returned no row')
      return row
    },
    forgiveAttempts: async (login: string, address: string) => {
      await rows('select identity.forgive_attempts($1, $2, $3)', [host, login, address])
    },
    /** Duties of a staff account that are valid today. Only `app_auth` may read them. */
    duties: (accountId: string) =>
      rows<{ duty: Duty; regencyCode: string }>(
        `select duty, regency_code as "regencyCode" from identity.duty_grant
         where account_id = $1 and valid_from <= (now() at time zone 'Asia/Makassar')::date
           and (valid_to is null or valid_to >= (now() at time zone 'Asia/Makassar')::date)
         order by created_at, id`,
        [accountId],
      ),
    openSession: async (session: NewSession): Promise<boolean> => {
      const [row] = await rows<{ ok: boolean }>(
        `select identity.open_session($1, $2, $3, $4, $5, $6, $7, $8, $9) as ok`,
        [
          session.accountId,
          host,
          session.tokenHash,
          session.id,
          session.duty,
          session.region,
          session.device,
          session.idleSeconds,
          session.lifeSeconds,
        ],
      )
      return row?.ok ?? false
    },
    readSession: async (tokenHash: Buffer): Promise<StoredSession | undefined> => {
      const [row] = await rows<StoredSession>(
        `select session_id as "sessionId", account_id as "accountId", duty, region, must_change as "mustChange", created_at as "createdAt"
         from identity.read_session($1, $2)`,
        [host, tokenHash],
      )
      return row
    },
    listSessions: (tokenHash: Buffer) =>
      rows<ListedSession>(
        `select id, duty, regency_code as "regencyCode", device, created_at as "createdAt", last_seen_at as "lastSeenAt", is_current as "isCurrent"
         from identity.list_sessions($1)`,
        [tokenHash],
      ),
    /** Ends one own session, or all others with `null`; returns how many ended. */
    endSessions: async (tokenHash: Buffer, sessionId: string | null): Promise<number> => {
      const [row] = await rows<{ ended: number }>('select identity.end_sessions($1, $2) as ended', [
        tokenHash,
        sessionId,
      ])
      return row?.ended ?? 0
    },
    endSession: async (tokenHash: Buffer) => {
      await rows('select identity.end_session($1)', [tokenHash])
    },
    /** The secret of the session's owner, unless it was tried too often; each call counts as a try. */
    ownSecret: async (tokenHash: Buffer): Promise<{ secretHash: string | null; blockedSeconds: number }> => {
      const [row] = await rows<{ secretHash: string | null; blockedSeconds: number }>(
        'select secret_hash as "secretHash", blocked_seconds as "blockedSeconds" from identity.own_secret($1)',
        [tokenHash],
      )
      return row ?? { secretHash: null, blockedSeconds: 0 }
    },
    changeSecret: async (tokenHash: Buffer, secretHash: string) => {
      await rows('select identity.change_secret($1, $2)', [tokenHash, secretHash])
    },
    tryActivation: async (login: string, codeHash: Buffer, address: string) => {
      const [row] = await rows<{ isRight: boolean; blockedSeconds: number }>(
        `select is_right as "isRight", blocked_seconds as "blockedSeconds" from identity.try_activation($1, $2, $3)`,
        [login, codeHash, address],
      )
      return row ?? { isRight: false, blockedSeconds: 0 }
    },
    activate: async (login: string, codeHash: Buffer, secretHash: string): Promise<string | null> => {
      const [row] = await rows<{ id: string | null }>('select identity.activate($1, $2, $3) as id', [
        login,
        codeHash,
        secretHash,
      ])
      return row?.id ?? null
    },
  }
}
export type IdentityStore = ReturnType<typeof identityStore>
