import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadNow, openBench } from './measure'
import { openWorld } from './open-world'
import { resultFolder } from './place'
import { planRun } from './plan-run'
import { machineShape, reportOf, type Run } from './report'
import { say } from './say'

/** Measures the standard jobs on each world and prints, and keeps, one table. */
const plan = planRun(process.argv.slice(2))
const run: Run = { startedAt: new Date().toISOString(), machine: machineShape(), worlds: [] }

for (const size of plan.sizes) {
  const world = await openWorld(size, say)
  try {
    run.worlds.push(await measureWorld(world))
  } finally {
    await world.stop()
  }
}

mkdirSync(resultFolder, { recursive: true })
const file = join(resultFolder, run.startedAt.replaceAll(':', '-'))
writeFileSync(`${file}.json`, JSON.stringify(run, null, 2))
writeFileSync(`${file}.md`, reportOf(run))
process.stdout.write(reportOf(run))
say(`kept as ${file}.md and .json`)

async function measureWorld(world: Awaited<ReturnType<typeof openWorld>>): Promise<Run['worlds'][number]> {
  const bench = await openBench(world)
  const { idleMemoryMiB, coldStartMilliseconds } = bench
  const kept = { built: world.built, idleMemoryMiB, coldStartMilliseconds }
  const part: Run['worlds'][number] = { ...kept, empty: [], measured: [] }
  try {
    for (const connections of plan.connections) {
      part.empty.push({ connections, cost: await bench.measureEmpty(connections, plan.seconds) })
    }
    for (const job of plan.jobs) {
      for (const connections of plan.connections) {
        say(`${world.built.size} ${job} at ${connections}, load ${loadNow().toFixed(1)}`)
        const measured = await bench.measure(job, connections, plan.seconds)
        if (measured.product.firstError) say(`an answer of ours: ${measured.product.firstError}`)
        if (measured.bare.firstError) say(`an answer of the bare server: ${measured.bare.firstError}`)
        part.measured.push(measured)
      }
    }
  } finally {
    await bench.close()
  }
  return part
}
