/*
 * npm run demo [-- --once]
 *
 * Installs, builds, starts PostgreSQL, fills in the demo and serves both apps until Ctrl-C.
 * While it runs, <TITIAN_DATA>/demo.json says how to reach it:
 *   { staffUrl, portalUrl, databaseFolder, signIns: [{ who, where: 'staf' | 'mitra', login, secret }] }
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { dataFolder } from './checkout.mjs'
import { startDemoDatabase } from './demo-database.mjs'
import { choosePorts, startHosts } from './hosts.mjs'
import { underOwnNode } from './own-node.mjs'
import { step, table } from './progress.mjs'
import { serveUntilEnd } from './serving.mjs'

const noteFile = join(dataFolder, 'demo.json')

await underOwnNode(fileURLToPath(import.meta.url), async (args) => {
  rmSync(noteFile, { force: true })
  try {
    await serveUntilEnd((supervisor) => serveDemo(supervisor, args.includes('--once')))
  } finally {
    rmSync(noteFile, { force: true })
  }
})

async function serveDemo(supervisor, isOnce) {
  const ports = await choosePorts()
  await build()
  const database = await startDemoDatabase(supervisor)
  const { urls, secret } = database
  await step('Starting both apps', () => startHosts(supervisor, { ports, urls, secret, isDemo: true }))

  const addresses = {
    staffUrl: `http://localhost:${ports.staff}`,
    portalUrl: `http://localhost:${ports.portal}`,
  }
  if (isOnce) {
    await step('Fetching one page of each app', () => fetchPages(addresses))
    return
  }
  const note = { ...addresses, databaseFolder: database.place, signIns: database.signIns }
  writeFileSync(noteFile, JSON.stringify(note, null, 2), { mode: 0o600 })
  console.log(welcome(note))
  await supervisor.ending
}

async function fetchPages({ staffUrl, portalUrl }) {
  for (const url of [staffUrl, portalUrl]) {
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000) })
    const page = await response.text()
    if (!response.ok || !page.includes('</html>'))
      throw new Error(`${url} answered ${response.status} without a page.`)
  }
}

function welcome({ staffUrl, portalUrl, databaseFolder, signIns }) {
  const addressOf = { staf: staffUrl, mitra: portalUrl }
  const people = signIns.map(({ who, where, login, secret }) => [who, addressOf[where], login, secret])
  const places = [
    ['Staff app', staffUrl],
    ['Portal', portalUrl],
    ['Database', databaseFolder],
  ]
  return [
    '',
    table(places),
    ...(people.length > 0 ? ['', table([['Who', 'Where', 'Sign in as', 'Password or PIN'], ...people])] : []),
    '',
    '  All people are invented (DATA CONTOH). Ctrl-C stops everything; the data stays.',
    '',
  ].join('\n')
}
