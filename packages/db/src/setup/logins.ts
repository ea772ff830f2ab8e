import { createHmac } from 'node:crypto'

/** The logins of security.md §3.3. None is a superuser, none owns a table, none inherits a role's rights. */
export const logins = ['app_api', 'app_portal', 'app_auth', 'app_job', 'app_backup'] as const
export type Login = (typeof logins)[number]

/** The password of a login on any database of this installation: derived, so that it need not be kept. */
export const loginPassword = (secret: string, login: Login): string =>
  createHmac('sha256', secret).update(`titian login ${login}`).digest('base64url')

/**
 * The URL under which a login reaches the administrator's database.
 * `<LOGIN>_URL` in the environment (for example `APP_API_URL`) wins where an office hands out its own.
 */
export const loginUrl = (adminUrl: string, secret: string, login: Login): string => {
  const given = process.env[`${login.toUpperCase()}_URL`]
  if (given) return given
  const url = new URL(adminUrl)
  url.username = login
  url.password = loginPassword(secret, login)
  return url.toString()
}
