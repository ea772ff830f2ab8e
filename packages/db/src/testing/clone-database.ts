import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { loginUrl, type Login } from '../setup'
import { asAdministrator, onDatabase, type Template } from './template-database'

declare module 'vitest' {
  export interface ProvidedContext {
    titianTemplate: Template
  }
}

export interface ClonedDatabase {
  name: string
  /** URL of the administrator: a superuser on the embedded server, so row rules do not bind it. */
  adminUrl: string
  secret: string
  loginUrl: (login: Login) => string
  /** Drops it at once; what is not dropped goes at the end of the run. */
  drop: () => Promise<void>
}

/** A database of the test file's own: roles, schema, policies and reference data, no people. */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const template = inject('titianTemplate')
  const name = `${template.name}_${randomBytes(4).toString('hex')}`
  await asAdministrator(template.adminUrl, (client) =>
    client.query(`create database ${name} template ${template.name} strategy file_copy`),
  )
  const adminUrl = onDatabase(template.adminUrl, name)
  return {
    name,
    adminUrl,
    secret: template.secret,
    loginUrl: (login) => loginUrl(adminUrl, template.secret, login),
    drop: () =>
      asAdministrator(template.adminUrl, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      ),
  }
}
