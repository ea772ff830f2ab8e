import type { Actor } from '@titian/domain'
import type { Connection } from '../../testing'
import type { Table } from './describe-table'

/** Who tries something: a role, and for an acting one the person in it. */
export interface Seat {
  role: string
  actor?: Actor
}

/** What statements from a seat do, each taken back at once. The connection is an administrator's, in a transaction. */
export const attempts = (db: Connection, { role, actor }: Seat) => {
  const scope = actor
    ? `set local app.uid = '${actor.id}'; set local app.region = '${actor.region}'; set local app.duty = '${actor.duty}';`
    : ''
  const inRole = async <Answer>(work: () => Promise<Answer>): Promise<Answer | string> => {
    await db.ask(`savepoint attempt; ${scope} set local role ${role}`)
    try {
      return await work()
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : String(error)
    } finally {
      await db.ask('rollback to attempt')
    }
  }
  const denied = (answer: string[] | string) => (answer === '42501' ? 'denied' : answer)
  return {
    read: async ({ name, key }: Table) =>
      denied(
        await inRole(async () =>
          (await db.ask<{ key: string }>(`select ${key} as key from ${name} t order by 1`)).map(
            (row) => row.key,
          ),
        ),
      ),
    /** No condition and nothing returned: with either, the rule for reading would apply as well. */
    change: async ({ name, key, changeable }: Table) =>
      denied(
        await inRole(async () => {
          await db.ask(`update ${name} set ${changeable.get(role) ?? ''}`)
          await db.ask('reset role')
          const rows = await db.ask<{ key: string }>(
            `select ${key} as key from ${name} t where xmin::text::bigint >= pg_current_xact_id()::text::bigint order by 1`,
          )
          return rows.map((row) => row.key)
        }),
      ),
    /** Row rules are asked before keys and checks: a row that one of these refuses has passed them. */
    add: async ({ name, columns }: Table, row: Record<string, unknown>) => {
      const list = columns.join(', ')
      const answer = await inRole(async () => {
        await db.ask(
          `insert into ${name} (${list}) select ${list} from jsonb_populate_record(null::${name}, $1)`,
          [JSON.stringify(row)],
        )
        return 'taken'
      })
      return answer.startsWith('23') ? 'taken' : denied(answer)
    },
  }
}
