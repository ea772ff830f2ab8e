import { cpus, totalmem } from 'node:os'
import { jobs } from './load/jobs'
import type { Bench, Cost, Measured } from './measure'
import type { Built } from './open-world'

/** Everything of one run: what is stored, and what the table is made of. */
export interface Run {
  startedAt: string
  machine: string
  worlds: {
    built: Built
    idleMemoryMiB: Bench['idleMemoryMiB']
    coldStartMilliseconds: number
    empty: { connections: number; cost: Cost }[]
    measured: Measured[]
  }[]
}

export const machineShape = (): string => {
  const [first] = cpus()
  const gib = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${gib} GiB, Node ${process.versions.node}`
}

const heads = [
  ...[
    'Job',
    'Conn.',
    'req/s',
    'p50 ms',
    'p99 ms',
    'server CPU ms',
    '× empty',
    'database CPU ms',
    'memory MiB',
  ],
  ...['pgbench tps', 'share', 'bare req/s', 'bare share', 'bare CPU ms', 'growth ×10', 'load', 'errors'],
]

/** The run as Markdown. */
export function reportOf(run: Run): string {
  const parts = run.worlds.map((world, at) => {
    const { built } = world
    const head = `### ${built.size.toLocaleString('en')} businesses`
    const about = [
      `Built as of ${built.day} with seed ${built.seed} in ${Math.round(built.seconds)} s:`,
      `${Object.values(built.rows)
        .reduce((sum, count) => sum + count, 0)
        .toLocaleString('en')} rows.`,
      `Server: cold start ${world.coldStartMilliseconds} ms, idle ${world.idleMemoryMiB} MiB.`,
      ...world.empty.map(
        ({ connections, cost }) =>
          `Empty tRPC call at ${connections}: ${cost.serverMilliseconds.toFixed(3)} ms of CPU.`,
      ),
    ].join(' ')
    const smaller = run.worlds[at - 1]
    const rows = world.measured.map((one) => rowOf(one, world.empty, smaller))
    return [head, '', about, '', ...table([heads, ...rows])].join('\n')
  })
  return [`${run.startedAt}, ${run.machine}`, '', parts.join('\n\n'), ''].join('\n')
}

type World = Run['worlds'][number]

function rowOf(one: Measured, empty: World['empty'], smaller: World | undefined): string[] {
  const { product, bare, pgbenchPerSecond } = one
  const unit = empty.find(({ connections }) => connections === one.connections)?.cost.serverMilliseconds
  return [
    jobs[one.job].title,
    String(one.connections),
    product.perSecond.toFixed(0),
    product.p50.toFixed(1),
    product.p99.toFixed(1),
    product.serverMilliseconds.toFixed(2),
    unit === undefined ? '–' : (product.serverMilliseconds / unit).toFixed(1),
    product.databaseMilliseconds.toFixed(2),
    String(product.memoryMiB),
    pgbenchPerSecond.toFixed(0),
    (product.perSecond / pgbenchPerSecond).toFixed(2),
    bare.perSecond.toFixed(0),
    (bare.perSecond / pgbenchPerSecond).toFixed(2),
    bare.serverMilliseconds.toFixed(2),
    growthOf(one, smaller),
    one.machineLoad.toFixed(1),
    String(product.errors + bare.errors),
  ]
}

/** CPU of server and database together against the same job on a tenth of the data. */
function growthOf({ job, connections, product, size }: Measured, smaller: World | undefined): string {
  if (!smaller || smaller.built.size * 10 !== size) return '–'
  const before = smaller.measured.find((one) => one.job === job && one.connections === connections)
  return before ? (cpuOf(product) / cpuOf(before.product)).toFixed(2) : '–'
}

const cpuOf = ({ serverMilliseconds, databaseMilliseconds }: Cost): number =>
  serverMilliseconds + databaseMilliseconds

const table = ([head = [], ...rows]: string[][]): string[] =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`)
