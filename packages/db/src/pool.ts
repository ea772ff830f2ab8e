import pg from 'pg'

/**
 * A small warm pool: waits at most 2 s for a connection, at most 5 s for a statement.
 * A dropped connection is replaced at the next use and never ends the process, idle or inside a transaction.
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
  // The pool listens to idle clients only; one that is lost between two statements would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Opens every connection of the pool at once. */
export const warmPool = async (pool: pg.Pool): Promise<void> => {
  const clients = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
  for (const client of clients) client.release()
}
