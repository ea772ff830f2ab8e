import { loginUrl, type Login } from '../setup'

/** The URL of every login on the administrator's database. */
export function urlsOfLogins(adminUrl: string, secret: string): Record<Login, string> {
  const url = (login: Login) => loginUrl(adminUrl, secret, login)
  return {
    app_api: url('app_api'),
    app_portal: url('app_portal'),
    app_auth: url('app_auth'),
    app_job: url('app_job'),
    app_backup: url('app_backup'),
  }
}
