import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from './build.mjs'
import { dataFolder, root, toolEnvironment } from './checkout.mjs'
import { chromiumPath } from './chromium.mjs'
import { startDebianPostgres } from './debian-postgres.mjs'
import { CommandError, run, startProcess, stopProcess } from './processes.mjs'
import { freePort } from './ports.mjs'

const DEMO_SECONDS = 240
/** Journeys that write, and after them the whole chain: what another PostgreSQL could do otherwise. How a page looks does not depend on it. */
const WRITING = [
  [
    'access',
    'accounts',
    'attention',
    'her-account',
    'keyboard',
    'partner-office',
    'registration',
    'unfinished',
  ],
  ['newspaper', '--no-deps'],
]

/** Both apps in a real Chromium: on the embedded database, and in CI those that write on Debian's PostgreSQL 15 too. */
export const journeyStages = [
  { name: 'build', cores: 1, run: () => build().then(() => undefined) },
  { name: 'journeys', cores: 1, after: ['build'], run: () => walk('journeys') },
  {
    name: 'journeys-postgresql-15',
    cores: 1,
    after: ['journeys'],
    onlyInCi: true,
    run: walkOnDebianPostgres,
  },
]

async function walkOnDebianPostgres() {
  const server = await startDebianPostgres()
  try {
    return await walk('journeys-postgresql-15', { DATABASE_URL: server.adminUrl }, WRITING)
  } finally {
    await server.stop()
  }
}

async function walk(name, extra = {}, walks = [[]]) {
  const data = join(dataFolder, `${name}-${process.pid}`)
  const demo = startProcess('demo', [join(root, 'scripts', 'demo.mjs')], {
    cwd: root,
    env: toolEnvironment({ DATABASE_URL: undefined, ...extra, ...(await freePorts()), TITIAN_DATA: data }),
    logFile: join(dataFolder, 'logs', `${name}.log`),
  })
  let folder
  try {
    const note = await untilServed(demo, join(data, 'demo.json'))
    folder = note.databaseFolder
    const total = { passed: 0, failed: 0 }
    for (const args of walks) {
      const { passed, failed } = await runPlaywright(
        { TITIAN_DATA: data, CHROME_PATH: await chromiumPath() },
        args,
      )
      total.passed += passed
      total.failed += failed
    }
    return total
  } finally {
    await stopProcess(demo)
    rmSync(data, { recursive: true, force: true })
    if (folder?.startsWith('/var/lib/titian/')) rmSync(folder, { recursive: true, force: true })
  }
}

/** Given ports stay for people; two that are free now are the demo's. */
async function freePorts() {
  return { TITIAN_STAFF_PORT: String(await freePort()), TITIAN_PORTAL_PORT: String(await freePort()) }
}

async function untilServed(demo, noteFile) {
  let ended
  demo.ended.then((how) => (ended = how))
  const end = Date.now() + DEMO_SECONDS * 1000
  while (Date.now() < end && ended === undefined) {
    if (existsSync(noteFile)) return JSON.parse(readFileSync(noteFile, 'utf8'))
    await wait(200)
  }
  throw new CommandError(`The demo did not start (${ended ?? 'too slow'})`, demo.tail())
}

async function runPlaywright(env, args) {
  const folder = mkdtempSync(join(tmpdir(), 'titian-report-'))
  const report = join(folder, 'journeys.json')
  const cli = join(root, 'apps', 'e2e', 'node_modules', '@playwright', 'test', 'cli.js')
  try {
    await run(process.execPath, [cli, 'test', '--reporter=list,json', ...args], {
      cwd: join(root, 'apps', 'e2e'),
      env: toolEnvironment({ ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    })
    return countsOf(report)
  } catch (error) {
    throw Object.assign(error, countsOf(report))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function countsOf(report) {
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
