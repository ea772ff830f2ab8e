import { openHotCalls, type HotCalls } from './hot-calls'
import { identityStore, type Host, type IdentityStore } from './identity-store'
import { keepWarm, openPool } from './pool'
import { publicReader, type PublicReader } from './public-reader'
import { isSchemaCurrent } from './schema-version'
import { scopedBy, type WithScope } from './scope'

/** All that the code above may do with a database. The pools and drizzle itself stay in here. */
export type Database = {
  withScope: WithScope
  hot: HotCalls
  identity: IdentityStore
  publicReader: PublicReader
  /** Opens every connection ahead of the first request and again after each loss. */
  warm: () => Promise<void>
  /** Whether the database answers and holds the schema that this code was built for. */
  isReady: () => Promise<boolean>
  close: () => Promise<void>
}

/** The staff host's database: rows through `app_api`, accounts through `app_auth`. */
export const openStaffDatabase = (urls: { api: string; auth: string }): Database =>
  open('staf', urls.api, urls.auth)

/** The portal's database: one login that can become `r_entrepreneur` and nothing else. */
export const openPortalDatabase = (urls: { portal: string }): Database =>
  open('mitra', urls.portal, urls.portal)

const open = (host: Host, rowsUrl: string, authUrl: string): Database => {
  const rows = openPool(rowsUrl)
  const auth = openPool(authUrl)
  const hot = openHotCalls(rowsUrl)
  return {
    withScope: scopedBy(rows),
    hot,
    identity: identityStore(auth, host),
    publicReader: publicReader(auth),
    warm: async () => {
      // The portal's login may make no hot call; its connections stay unopened.
      await Promise.all([keepWarm(rows), keepWarm(auth), host === 'staf' && hot.warm()])
    },
    isReady: async () => {
      try {
        const [isCurrent] = await Promise.all([isSchemaCurrent(auth), rows.query('select 1')])
        return isCurrent
      } catch {
        return false
      }
    },
    close: async () => {
      await Promise.all([rows.end(), auth.end(), hot.close()])
    },
  }
}
