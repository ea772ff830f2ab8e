import type { ClientBase } from 'pg'
import { loginPassword, logins } from './logins'

const actingRoles = [
  'r_mentor',
  'r_supervisor',
  'r_head',
  'r_province',
  'r_partner',
  'r_admin',
  'r_entrepreneur',
] as const

const canBecome: Partial<Record<(typeof logins)[number], readonly string[]>> = {
  app_api: actingRoles.filter((role) => role !== 'r_entrepreneur'),
  app_portal: ['r_entrepreneur'],
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/** SQL that makes or mends the roles; also what an administrator without that right is shown. */
export const rolesSql = (secret: string, serverVersion: number): string[] => {
  const grantOptions = serverVersion >= 160000 ? ' with inherit false, set true' : ''
  const ensure = (role: string, options: string) =>
    `do $$ begin if not exists (select 1 from pg_roles where rolname = ${literal(role)}) then create role ${role} ${options}; end if; end $$`
  return [
    ensure('app_owner', 'nologin'),
    ...actingRoles.map((role) => ensure(role, 'nologin')),
    ...logins.map((login) => ensure(login, 'login noinherit')),
    ...logins.map(
      (login) => `alter role ${login} login noinherit password ${literal(loginPassword(secret, login))}`,
    ),
    ...Object.entries(canBecome).flatMap(([login, roles]) =>
      roles.map((role) => `grant ${role} to ${login}${grantOptions}`),
    ),
    `grant app_owner to current_user`,
  ]
}

/**
 * Makes the roles of the cluster. They are shared by all databases of a server, so the caller holds an advisory lock.
 * @throws Error with the SQL to run when the connected role may not create roles.
 */
export const ensureRoles = async (client: ClientBase, secret: string): Promise<void> => {
  const { rows } = await client.query<{ server_version_num: string; may: boolean }>(
    `select current_setting('server_version_num') as server_version_num, rolsuper or rolcreaterole as may from pg_roles where rolname = current_user`,
  )
  const statements = rolesSql(secret, Number(rows[0]?.server_version_num ?? 0))
  if (!rows[0]?.may) {
    throw new Error(
      `This account may not create roles. Ask an administrator of the server to run:\n\n${statements.join(';\n')};\n`,
    )
  }
  for (const statement of statements) await client.query(statement)
}
