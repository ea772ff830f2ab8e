import { Semaphore, withTimeout } from 'async-mutex'
import postgres, { type Sql } from 'postgres'

const connections = 4
const acquireMilliseconds = 2_000

/**
 * The connections of the hot calls: at most four statements at once, a fifth waits at most 2 s.
 *
 * Each connection is a client of its own, given up as soon as anything but the statement itself fails: taken up again
 * by the driver after it was cut off in the middle of a statement, it rejects the next one with the old error or never
 * sends it at all (`killed-backends.test.ts`).
 */
export const openHotConnections = (url: string) => {
  const open = () =>
    postgres(url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: acquireMilliseconds / 1000,
      fetch_types: false,
      onnotice: () => undefined,
      // A statement of a hot call is planned once for each role and connection, never for its values.
      connection: {
        application_name: 'titian',
        statement_timeout: 5_000,
        plan_cache_mode: 'force_generic_plan',
      },
    })
  const idle = Array.from({ length: connections }, open)
  const places = withTimeout(
    new Semaphore(connections),
    acquireMilliseconds,
    new Error('timeout exceeded when trying to connect'),
  )
  const run = <Answer>(statement: (sql: Sql) => PromiseLike<{ answer: Answer }[]>): Promise<Answer> =>
    places.runExclusive(async () => {
      const sql = idle.pop() ?? open()
      try {
        const [row] = await statement(sql)
        // A statement that was cut off may end without rows instead of failing.
        if (!row) throw new Error('Connection terminated unexpectedly')
        idle.push(sql)
        return row.answer
      } catch (error) {
        if (isOfStatement(error)) idle.push(sql)
        else {
          void sql.end({ timeout: 0 })
          idle.unshift(open())
        }
        throw error
      }
    })
  return {
    run,
    warm: async () => {
      await Promise.allSettled(
        Array.from({ length: connections }, () => run((sql) => sql<{ answer: 1 }[]>`select 1 as answer`)),
      )
    },
    close: async () => {
      await Promise.all(idle.map((sql) => sql.end({ timeout: 5 })))
    },
  }
}

const isOfStatement = (error: unknown) =>
  error instanceof postgres.PostgresError && error.severity === 'ERROR'
