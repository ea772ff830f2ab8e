import { loadavg } from 'node:os'
import postgres, { type Sql } from 'postgres'
import type { ChildServer } from './load/child-server'
import { loadOver, type Call, type LoadResult } from './load/http-load'
import type { JobName } from './load/job-names'
import { jobs } from './load/jobs'
import { runPgbench } from './load/pgbench'
import { cpuOf, memoryOf, parentOf } from './load/process-cost'
import { startBareServer, startEmptyServer, startStaffHost } from './load/servers'
import { asHttp, signInAll } from './load/sessions'
import { sweep } from './load/sweep'
import { benchSecret, type OpenWorld } from './open-world'
import { benchPassword } from './world/fill-world'
import { readSample } from './world/sample'

const WARM_SECONDS = 1.5
/**
 * V8 compiles what it has seen a few thousand times: a fresh server costs 1.6 times what it costs in service. So each
 * server does each job once for so long before anything is measured.
 */
const HOT_SECONDS = 10
/** As the host folds figures (apps/server/src/keep-figures.ts). */
const FOLD_MILLISECONDS = 5_000

/** What one server did under one load, and what a request cost. */
export interface Cost extends LoadResult {
  serverMilliseconds: number
  databaseMilliseconds: number
  memoryMiB: number
}

export interface Measured {
  size: number
  job: JobName
  connections: number
  product: Cost
  bare: Cost
  pgbenchPerSecond: number
  /** The highest of the three runs. */
  machineLoad: number
}

/** The servers of one world, warm and signed in to. */
export interface Bench {
  size: number
  samples: number
  idleMemoryMiB: number
  coldStartMilliseconds: number
  /** An empty tRPC call: the unit of the CPU gate. */
  measureEmpty: (connections: number, seconds: number) => Promise<Cost>
  measureProduct: (job: JobName, connections: number, seconds: number) => Promise<Cost>
  measure: (job: JobName, connections: number, seconds: number) => Promise<Measured>
  close: () => Promise<void>
}

export async function openBench(world: OpenWorld): Promise<Bench> {
  const { adminUrl } = world
  const { size } = world.built
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  const since = new Date()
  const postmaster = await postmasterOf(admin)
  const sample = await readSample(admin)
  const staff = await startStaffHost(adminUrl, benchSecret)
  const idleMemoryMiB = memoryOf(staff.pid)
  const bare = await startBareServer(adminUrl)
  const empty = await startEmptyServer()
  // The host's own job, without the seals: they would take in the history that was just built.
  const folding = setInterval(
    () => void admin`select app.fold_figures()`.catch(() => undefined),
    FOLD_MILLISECONDS,
  )
  const sessions = await signInAll(staff.origin, sample, benchPassword)

  const draw = (cases = sample.length) => {
    const row = sample[Math.floor(Math.random() * cases)]
    if (!row) throw new Error('The world has no sample.')
    return row
  }
  const hot = new Set<string>()
  const warm = async (server: ChildServer, what: string, connections: number, next: () => Call) => {
    const key = `${server.pid} ${what}`
    const seconds = hot.has(key) ? WARM_SECONDS : HOT_SECONDS
    await loadOver(server.origin, { connections, seconds, next })
    hot.add(key)
  }
  const cost = async (
    server: ChildServer,
    what: string,
    connections: number,
    seconds: number,
    next: () => Call,
  ) => {
    await warm(server, what, connections, next)
    const before = { server: cpuOf(server.pid), database: cpuOf(postmaster) }
    const result = await loadOver(server.origin, { connections, seconds, next })
    const each = (used: number) => (used * 1000) / result.requests
    return {
      ...result,
      serverMilliseconds: each(cpuOf(server.pid) - before.server),
      databaseMilliseconds: each(cpuOf(postmaster) - before.database),
      memoryMiB: memoryOf(server.pid),
    }
  }
  const measureProduct: Bench['measureProduct'] = (job, connections, seconds) =>
    cost(staff, job, connections, seconds, () =>
      asHttp(staff.origin, sessions, jobs[job].callFor(draw(jobs[job].cases))),
    )
  const measureBare = (job: JobName, connections: number, seconds: number) =>
    cost(bare, job, connections, seconds, () => ({ method: 'GET', path: `/${job}?n=${draw().n}` }))

  return {
    size,
    samples: sample.length,
    idleMemoryMiB,
    coldStartMilliseconds: staff.coldStartMilliseconds,
    measureProduct,
    measureEmpty: (connections, seconds) =>
      cost(empty, 'empty', connections, seconds, () => ({ method: 'GET', path: '/trpc/nothing' })),
    measure: async (job, connections, seconds) => {
      const load = [loadNow()]
      const { protocol } = jobs[job]
      const shared = { adminUrl, name: job, protocol, connections, seconds, samples: sample.length }
      const pgbenchPerSecond = await runPgbench(shared)
      load.push(loadNow())
      const bareCost = await measureBare(job, connections, seconds)
      load.push(loadNow())
      const product = await measureProduct(job, connections, seconds)
      load.push(loadNow())
      const machineLoad = Math.max(...load)
      return { size, job, connections, product, bare: bareCost, pgbenchPerSecond, machineLoad }
    },
    close: async () => {
      clearInterval(folding)
      for (const server of [staff, bare, empty]) await server.stop()
      await sweep(admin, since)
      await admin.end()
    },
  }
}

export const loadNow = (): number => loadavg()[0] ?? 0

async function postmasterOf(admin: Sql): Promise<number> {
  const [row] = await admin<{ pid: number }[]>`select pg_backend_pid() as pid`
  return parentOf(row?.pid ?? 0)
}
