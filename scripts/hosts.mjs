import { hkdfSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dataFolder, root, toolEnvironment } from './checkout.mjs'
import { choosePort } from './ports.mjs'
import { startProcess } from './processes.mjs'

const READY_SECONDS = 60

const address = process.env.TITIAN_HOST || '127.0.0.1'

/** Ports of both apps; chosen before the slow work, so that a busy one is told at once. */
export async function choosePorts() {
  const staff = await choosePort('TITIAN_STAFF_PORT', 4100, address)
  const portal = await choosePort('TITIAN_PORTAL_PORT', 4200, address)
  if (staff === portal) throw new Error('TITIAN_STAFF_PORT and TITIAN_PORTAL_PORT must differ.')
  return { staff, portal }
}

/** Starts the built apps, each with only the database logins that it may use, and waits until both answer. */
export async function startHosts(supervisor, { ports, urls, secret, isDemo }) {
  const common = {
    NODE_ENV: 'production',
    // Native threads share the C library's arenas, so that a small server's memory is not kept in many halves.
    MALLOC_ARENA_MAX: '2',
    TITIAN_HOST: address,
    TITIAN_SECRET: undefined,
    TITIAN_DATA: dataFolder,
    TITIAN_DEMO: isDemo ? '1' : '',
    DATABASE_URL: undefined,
  }
  const staff = startHost('staff app', 'server', {
    ...common,
    TITIAN_SECRET: secret,
    TITIAN_STAFF_PORT: String(ports.staff),
    APP_API_URL: urls.app_api,
    APP_AUTH_URL: urls.app_auth,
    APP_JOB_URL: urls.app_job,
    APP_PORTAL_URL: undefined,
  })
  supervisor.add(staff)
  const portal = startHost('portal', 'portal', {
    ...common,
    TITIAN_PORTAL_SECRET: portalSecretFrom(secret),
    TITIAN_PORTAL_PORT: String(ports.portal),
    APP_PORTAL_URL: urls.app_portal,
    APP_API_URL: undefined,
    APP_AUTH_URL: undefined,
    APP_JOB_URL: undefined,
  })
  supervisor.add(portal)
  await Promise.all([untilReady(staff, ports.staff), untilReady(portal, ports.portal)])
}

/** As `portalSecretFrom` of @titian/db: the portal can derive no other login's password from it. */
function portalSecretFrom(secret) {
  return Buffer.from(hkdfSync('sha256', secret, '', 'titian portal', 32)).toString('base64url')
}

/** An app's "start" script is `node FILE`; it runs without a shell, so that signals reach it. */
function startHost(name, app, env) {
  const cwd = join(root, 'apps', app)
  const { scripts } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'))
  const [, ...args] = scripts.start.split(' ')
  return startProcess(name, args, {
    cwd,
    env: toolEnvironment(env),
    logFile: join(dataFolder, 'logs', `${app}.log`),
  })
}

async function untilReady(host, port) {
  let ended
  host.ended.then((how) => (ended = how))
  const end = Date.now() + READY_SECONDS * 1000
  while (Date.now() < end && ended === undefined) {
    if (await answers(`http://${address === '0.0.0.0' ? '127.0.0.1' : address}:${port}/readyz`)) return
    await wait(100)
  }
  throw new Error(`The ${host.name} did not start (${ended ?? 'no answer'}):\n${host.tail()}`)
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
