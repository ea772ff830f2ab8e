import pg from 'pg'

const LONGEST_MILLISECONDS = 10 * 60_000

/** The rows of one statement over a connection of its own, that no request waits for; it may take ten minutes. */
export const askOnce = async <Row extends pg.QueryResultRow>(
  url: string,
  statement: string,
): Promise<Row[]> => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    statement_timeout: LONGEST_MILLISECONDS,
    application_name: 'titian',
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}
