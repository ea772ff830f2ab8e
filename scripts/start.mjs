/*
 * npm start
 *
 * Serves the built apps on a database that `npm run db:setup` has prepared. Needs TITIAN_SECRET and either
 * DATABASE_URL (the logins' addresses are derived) or APP_API_URL, APP_AUTH_URL, APP_JOB_URL and APP_PORTAL_URL.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { root } from './checkout.mjs'
import { runDatabaseCommand } from './database-command.mjs'
import { choosePorts, startHosts } from './hosts.mjs'
import { underOwnNode } from './own-node.mjs'
import { step, table } from './progress.mjs'
import { serveUntilEnd } from './serving.mjs'

await underOwnNode(fileURLToPath(import.meta.url), () =>
  serveUntilEnd(async (supervisor) => {
    const ports = await choosePorts()
    if (!isBuilt()) await build()
    const urls = givenUrls() ?? JSON.parse(await runDatabaseCommand('login-urls'))
    const secret = process.env.TITIAN_SECRET
    await step('Starting both apps', () => startHosts(supervisor, { ports, urls, secret, isDemo: false }))
    const places = [
      ['Staff app', `http://localhost:${ports.staff}`],
      ['Portal', `http://localhost:${ports.portal}`],
    ]
    console.log(`\n${table(places)}\n`)
    await supervisor.ending
  }),
)

function isBuilt() {
  return ['apps/server/dist', 'apps/admin/dist', 'apps/portal/.next', 'apps/portal/dist'].every((folder) =>
    existsSync(join(root, folder)),
  )
}

function givenUrls() {
  const { APP_API_URL, APP_AUTH_URL, APP_JOB_URL, APP_PORTAL_URL } = process.env
  if (!APP_API_URL || !APP_AUTH_URL || !APP_JOB_URL || !APP_PORTAL_URL) return undefined
  return { app_api: APP_API_URL, app_auth: APP_AUTH_URL, app_job: APP_JOB_URL, app_portal: APP_PORTAL_URL }
}
