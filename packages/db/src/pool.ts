import pg from 'pg'

/**
 * A small warm pool: waits at most 2 s for a connection, at most 5 s for a statement.
 * A dropped idle connection is replaced at the next use and never ends the process.
 */
export const openPool = (url: string, max = 4): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 2_000,
    statement_timeout: 5_000,
    application_name: 'titian',
  })
  pool.on('error', () => undefined)
  return pool
}
