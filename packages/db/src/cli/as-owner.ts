import { Client } from 'pg'

/** One transaction of the tables' owner, through the administrator's URL. */
export async function asOwner<Result>(
  adminUrl: string,
  act: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local role app_owner')
    const result = await act(client)
    await client.query('commit')
    return result
  } finally {
    await client.end()
  }
}
