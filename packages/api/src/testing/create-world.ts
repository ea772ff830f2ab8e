import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openPortalDatabase, openStaffDatabase, type Database } from '@titian/db'
import { cloneDatabase, openConnection } from '@titian/db/testing'
import { openPortalApi, openStaffApi } from '../api'
import { folderStore, privateDataFrom, type Services } from '../core'
import { testClock } from './test-clock'

/**
 * A whole installation for one test file: its own database, both hosts' APIs over HTTP and in-process services,
 * one clock that the test moves. Everything that became a 500 is in `failures`.
 */
export const createWorld = async () => {
  const cloned = await cloneDatabase()
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'titian-world-'))
  const clock = testClock()
  const failures: unknown[] = []
  const staffUrls = { api: cloned.loginUrl('app_api'), auth: cloned.loginUrl('app_auth') }
  const portalUrls = { portal: cloned.loginUrl('app_portal') }
  const options = {
    secret: cloned.secret,
    dataFolder,
    now: clock.now,
    onError: (error: unknown) => failures.push(error),
  }
  const servicesOf = (database: Database): Services => ({
    database,
    privateData: privateDataFrom(cloned.secret),
    files: folderStore(path.join(dataFolder, 'files')),
    clock,
  })
  const services = {
    staf: servicesOf(openStaffDatabase(staffUrls)),
    mitra: servicesOf(openPortalDatabase(portalUrls)),
  }
  const apis = { staf: openStaffApi(staffUrls, options), mitra: openPortalApi(portalUrls, options) }
  const administrator = await openConnection(cloned.adminUrl)
  return {
    cloned,
    clock,
    failures,
    services,
    apis,
    /** SQL of the server's administrator, whom no row rule binds. */
    ask: administrator.ask,
    close: async () => {
      await administrator.close()
      const hosts = [services.staf.database, services.mitra.database, apis.staf, apis.mitra]
      await Promise.all(hosts.map((host) => host.close()))
      await cloned.drop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
export type World = Awaited<ReturnType<typeof createWorld>>
