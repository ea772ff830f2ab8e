import { openHotCalls, type HotCalls } from './hot-calls'
import { identityStore, type Host, type IdentityStore } from './identity-store'
import { openPool, warmPool } from './pool'
import { publicReader, type PublicReader } from './public-reader'
import { scopedBy, type WithScope } from './scope'

/** All that the code above may do with a database. The pools and drizzle itself stay in here. */
export type Database = {
  withScope: WithScope
  hot: HotCalls
  identity: IdentityStore
  publicReader: PublicReader
  isReady: () => Promise<boolean>
  /** Opens every connection before the first request needs one. */
  warm: () => Promise<void>
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
    isReady: async () => {
      try {
        await Promise.all([rows.query('select 1'), auth.query('select 1')])
        return true
      } catch {
        return false
      }
    },
    warm: async () => {
      await Promise.all([warmPool(rows), warmPool(auth), hot.warm()])
    },
    close: async () => {
      await Promise.all([rows.end(), auth.end(), hot.close()])
    },
  }
}
