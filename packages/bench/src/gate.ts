import type { JobName } from './load/job-names'
import { loadNow, openBench, type Bench } from './measure'
import { openWorld } from './open-world'
import { say } from './say'
import { sizes } from './world/scale'

/**
 * Server CPU per request at most, in multiples of an empty tRPC call. `must` is the budget (performance.md), which is not
 * reached yet; with `--kept` what has been reached is held instead, so that it is not lost again. That only goes down.
 */
const limits = {
  'a-case': { must: 5, kept: 24 },
  'b-list': { must: 7, kept: 20 },
  'd-visit': { must: 5, kept: 20 },
} as const satisfies Partial<Record<JobName, { must: number; kept: number }>>
/** Two shared cores are noisy: what the product gained must not be lost, but a gate that cries wolf is taken out. */
const SLACK = 1.25
/** Above it nothing on two cores is worth measuring. */
const MOST_LOAD = 6
const CONNECTIONS = 16
const isKept = process.argv.includes('--kept')
const SECONDS = 5

if (process.platform !== 'linux') {
  process.stdout.write('not measured: the CPU of a process is read from Linux\n')
  process.exit(0)
}
const world = await openWorld(sizes[0], say)
try {
  const bench = await openBench(world)
  try {
    const breaches = (await measureGate(bench)) ?? (await measureGate(bench))
    if (breaches === undefined)
      process.stdout.write(`not measured: the machine's load is above ${MOST_LOAD}\n`)
    else if (breaches > 0) process.exitCode = 1
  } finally {
    await bench.close()
  }
} finally {
  await world.stop()
}

/** How many jobs cost more than they may; undefined when the machine was too busy to say. */
async function measureGate(bench: Bench): Promise<number | undefined> {
  const lines: string[] = []
  let breaches = 0
  const empty = await bench.measureEmpty(CONNECTIONS, SECONDS)
  for (const job of ['a-case', 'b-list', 'd-visit'] as const) {
    const { serverMilliseconds, errors } = await bench.measureProduct(job, CONNECTIONS, SECONDS)
    if (loadNow() > MOST_LOAD) return undefined
    const multiple = serverMilliseconds / empty.serverMilliseconds
    const { must, kept } = limits[job]
    const most = (isKept ? kept : must) * SLACK
    const isBroken = multiple > most || errors > 0
    if (isBroken) breaches += 1
    lines.push(
      `${isBroken ? '✗' : '✓'} ${job}: ${serverMilliseconds.toFixed(2)} ms of CPU, ${multiple.toFixed(1)} × an empty call, at most ${most.toFixed(0)}, budget ${must}; ${errors} errors`,
    )
  }
  process.stdout.write(`empty call ${empty.serverMilliseconds.toFixed(3)} ms, load ${loadNow().toFixed(1)}\n`)
  process.stdout.write(`${lines.join('\n')}\n`)
  return breaches
}
