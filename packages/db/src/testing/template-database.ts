import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { setupDatabase } from '../setup'

/** What a test file needs to clone the template of its run. */
export interface Template {
  adminUrl: string
  /** Name of the prepared database; clones begin with it. */
  name: string
  secret: string
}

/** Prepares one database as an installation would; every clone copies its files. */
export async function makeTemplate(adminUrl: string, secret: string): Promise<Template> {
  const name = `titian_test_${randomBytes(4).toString('hex')}`
  await asAdministrator(adminUrl, (client) => client.query(`create database ${name}`))
  await setupDatabase({ adminUrl: onDatabase(adminUrl, name), secret })
  return { adminUrl, name, secret }
}

/** Drops the template and whatever clones were left. */
export async function dropTemplate({ adminUrl, name }: Template): Promise<void> {
  await asAdministrator(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [name],
    )
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
  })
}

export function onDatabase(url: string, name: string): string {
  const target = new URL(url)
  target.pathname = `/${name}`
  return target.toString()
}

export async function asAdministrator(
  adminUrl: string,
  act: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}
