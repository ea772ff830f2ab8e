import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { hotSchemaSql } from '../hot/hot-schema'
import { loadReference } from '../reference'
import { migrationsFolder } from './migrations-folder'
import { ensureRoles } from './roles'

export { loginPassword, loginUrl, logins } from './logins'
export type { Login } from './logins'

const lockKey = 7_117_402

/**
 * Prepares a database: roles, schema, policies, reference data. Idempotent, safe to run twice at once.
 * @param adminUrl URL of an account that may create roles and own the database
 * @param secret the installation's `TITIAN_SECRET`, from which the logins' passwords derive
 * @throws Error with the SQL to run when the account may not create roles
 */
export const setupDatabase = async ({
  adminUrl,
  secret,
  log = () => undefined,
}: {
  adminUrl: string
  secret: string
  log?: (line: string) => void
}): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    log('roles')
    await ensureRoles(client, secret)
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    const database = client.escapeIdentifier(rows[0]?.name ?? '')
    await client.query(`grant create, connect on database ${database} to app_owner`)
    // Search by any part of a name; every PostgreSQL with its contrib modules has it.
    await client.query('create extension if not exists pg_trgm schema public')
    await client.query('set role app_owner')
    log('schema')
    await migrate(drizzle(client), { migrationsFolder, migrationsSchema: 'titian_migrations' })
    log('reference data')
    await loadReference(client)
    log('hot calls')
    await client.query(hotSchemaSql())
    await client.query('reset role')
  } finally {
    await client.end()
  }
}
