import type { Actor } from '@titian/domain'
import { cloneDatabase, openConnection } from '../testing'
import { plantTown } from './plant-town'
import { takeScope, tryInsert, tryStatement } from './try-statement'

/** A planted town in a database of its own, and each person's way into it: herself through the portal, staff through theirs. */
export const openTown = async () => {
  const cloned = await cloneDatabase()
  const administrator = await openConnection(cloned.adminUrl)
  const api = await openConnection(cloned.loginUrl('app_api'))
  const portal = await openConnection(cloned.loginUrl('app_portal'))
  const town = await plantTown(administrator)
  const loginOf = ({ duty }: Actor) => (duty === 'entrepreneur' ? portal : api)
  const inKukar = (id: string, duty: Actor['duty']): Actor => ({ id, duty, region: '64.02' })
  return {
    administrator,
    api,
    portal,
    town,
    databaseUrl: cloned.adminUrl,
    loginUrl: cloned.loginUrl,
    province: { id: town.province, duty: 'province', region: '64' } satisfies Actor,
    mentor: inKukar(town.kukar.mentor, 'mentor'),
    verifier: inKukar(town.kukar.verifier, 'verifier'),
    head: inKukar(town.kukar.head, 'head'),
    her: inKukar(town.kukar.case.womanId, 'entrepreneur'),
    tryAs: (actor: Actor, statement: string, values: unknown[] = []) =>
      tryStatement(loginOf(actor), actor, statement, values),
    /** The rows of a query as this actor. */
    askAs: async (actor: Actor, query: string) => {
      const login = loginOf(actor)
      await login.ask('begin')
      try {
        await takeScope(login, actor)
        return await login.ask(query)
      } finally {
        await login.ask('rollback')
      }
    },
    insertAs: (actor: Actor, table: string, row: Record<string, unknown>) =>
      tryInsert(loginOf(actor), actor, table, row),
    close: async () => {
      await Promise.all([administrator, api, portal].map((connection) => connection.close()))
      await cloned.drop()
    },
  }
}
export type OpenTown = Awaited<ReturnType<typeof openTown>>
