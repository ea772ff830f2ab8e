import pg from 'pg'

/** One connection for a test's own SQL. Rows come as the driver gives them. */
export interface Connection {
  ask: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>
  close: () => Promise<void>
}

/** Opens one connection under a URL, for statements that no host would send. */
export async function openConnection(url: string): Promise<Connection> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return {
    ask: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await client.query<Row>(text, values)).rows,
    close: () => client.end(),
  }
}
