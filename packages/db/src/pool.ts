import pg from 'pg'

const REOPEN_MILLISECONDS = 100
const REOPEN_AT_MOST_MILLISECONDS = 2_000

/**
 * A small pool: waits 1.5 s for a connection, at most 5 s for a statement.
 * A dropped connection is replaced and never ends the process, idle or inside a transaction.
 */
export const openPool = (url: string, max = 4): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    idleTimeoutMillis: 0,
    // Whoever waits in vain is answered within two seconds, two hundred at once included.
    connectionTimeoutMillis: 1_500,
    statement_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
    application_name: 'titian',
  })
  pool.on('error', () => undefined)
  // The pool listens to idle clients only; one that is lost between two statements would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/**
 * Opens every connection of the pool now and again after each loss, so that no request waits for a handshake.
 * Resolves when the first round is over, whether or not the database answered.
 */
export const keepWarm = async (pool: pg.Pool): Promise<void> => {
  let pause = REOPEN_MILLISECONDS
  let timer: NodeJS.Timeout | undefined
  const reopen = async () => {
    timer = undefined
    const isOpen = await openAll(pool)
    pause = isOpen ? REOPEN_MILLISECONDS : Math.min(pause * 2, REOPEN_AT_MOST_MILLISECONDS)
    if (!isOpen) reopenLater()
  }
  const reopenLater = () => {
    if (pool.ending) return
    timer ??= setTimeout(() => void reopen(), pause).unref()
  }
  pool.on('remove', reopenLater)
  await reopen()
}

const openAll = async (pool: pg.Pool): Promise<boolean> => {
  const missing = (pool.options.max ?? 0) - pool.totalCount
  if (pool.ending || missing <= 0) return true
  // Asked for in one go, so that the idle ones are all lent while the missing ones are made.
  const asked = Array.from({ length: missing + pool.idleCount }, () =>
    pool.connect().then((client) => client.release()),
  )
  return (await Promise.allSettled(asked)).every(({ status }) => status === 'fulfilled')
}

/**
 * Lends one connection and always takes it back: one whose transaction is not over, or that was lost, is closed.
 * Drizzle's own transaction on a pool keeps a connection for ever whose `begin` failed.
 */
export const withConnection = async <Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release(client.getTransactionStatus() !== 'I')
  }
}
