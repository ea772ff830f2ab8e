import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { portalSecretFrom } from '@titian/db'
import { z } from 'zod'
import { freshConnections, send } from './http'
import type { Installation } from './installation'
import { childrenOf } from './processes'

const READY_MILLISECONDS = 60_000
const apps = fileURLToPath(new URL('../../../../apps', import.meta.url))

/** One of the built hosts, run as `npm start` runs it. */
export interface HostProcess {
  name: 'staff' | 'portal'
  url: string
  pid: number
  /** The process that answers: the staff host's worker, the portal itself. */
  answering: () => number | undefined
  isReady: () => Promise<boolean>
  /** Resolves when it is ready, with the milliseconds that it took. */
  untilReady: () => Promise<number>
  /** Sends a signal and resolves with the exit code, or the signal that ended it. */
  end: (signal: NodeJS.Signals) => Promise<number | string>
  log: () => string
}

export const startStaffHost = (installation: Installation): Promise<HostProcess> =>
  startHost('staff', installation, 'server', (port) => ({
    TITIAN_SECRET: installation.secret,
    TITIAN_STAFF_PORT: String(port),
    APP_API_URL: installation.loginUrl('app_api'),
    APP_AUTH_URL: installation.loginUrl('app_auth'),
    APP_JOB_URL: installation.loginUrl('app_job'),
  }))

export const startPortalHost = (installation: Installation): Promise<HostProcess> =>
  startHost('portal', installation, 'portal', (port) => ({
    TITIAN_PORTAL_SECRET: portalSecretFrom(installation.secret),
    TITIAN_PORTAL_PORT: String(port),
    APP_PORTAL_URL: installation.loginUrl('app_portal'),
  }))

async function startHost(
  name: HostProcess['name'],
  installation: Installation,
  app: string,
  settings: (port: number) => Record<string, string>,
): Promise<HostProcess> {
  const port = await freePort()
  const logFile = join(installation.dataFolder, `${name}-${port}.log`)
  const log = openSync(logFile, 'w')
  const child = spawn(process.execPath, startArguments(app), {
    cwd: join(apps, app),
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      MALLOC_ARENA_MAX: '2',
      TITIAN_HOST: '127.0.0.1',
      TITIAN_DEMO: '1',
      TITIAN_DATA: installation.dataFolder,
      ...settings(port),
    },
    // A channel to us: the host ends when we do.
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  const ended = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  )
  const url = `http://localhost:${port}`
  const pid = child.pid ?? 0
  const isReady = async () => {
    const answer = await send(`${url}/readyz`, { deadline: 3_000, agent: freshConnections }).catch(
      () => undefined,
    )
    return answer?.status === 200
  }
  const host: HostProcess = {
    name,
    url,
    pid,
    answering: () => (name === 'staff' ? childrenOf(pid)[0] : pid),
    isReady,
    untilReady: async () => {
      const started = performance.now()
      while (!(await isReady())) {
        if (performance.now() - started > READY_MILLISECONDS || child.exitCode !== null)
          throw new Error(`The ${name} host is not ready:\n${host.log().slice(-2_000)}`)
        await wait(20)
      }
      return performance.now() - started
    },
    end: (signal) => {
      child.kill(signal)
      return ended
    },
    log: () => readFileSync(logFile, 'utf8'),
  }
  await host.untilReady()
  return host
}

/** What an app's "start" script gives to Node, as the house's own start reads it. */
function startArguments(app: string): string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(apps, app, 'package.json'), 'utf8'))
  const [, ...args] = withStart.parse(manifest).scripts.start.split(' ')
  return args
}

const withStart = z.object({ scripts: z.object({ start: z.string() }) })

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}
