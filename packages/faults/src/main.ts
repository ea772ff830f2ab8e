import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { faults } from './faults'
import { openTrial } from './open-trial'
import { describeMachine, reportLine, writeReport, type Tried } from './report'

/*
 * main.ts [--short] [--seed=N] [F01 …]
 *
 * Tries the named faults, or all, on the built hosts with a PostgreSQL of their own. Prints one line for each; the
 * full form also writes its row of docs/reliability.md.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const chosen = positionals.length > 0 ? faults.filter(({ id }) => positionals.includes(id)) : faults

async function main(): Promise<boolean> {
  const machine = describeMachine()
  console.log(`seed ${seed}, ${values.short ? 'short' : 'full'} form, ${machine}`)
  const { trial, close } = await openTrial({ seed, isShort: values.short })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().finally(() => process.exit(1)))
  const tried: Tried[] = []
  try {
    for (const fault of chosen) {
      await trial.staff.untilReady()
      const began = performance.now()
      const outcome = await fault.run(trial).catch((error: unknown) => ({ broke: error }))
      const one = { fault, outcome, milliseconds: performance.now() - began }
      tried.push(one)
      console.log(reportLine(one))
    }
  } finally {
    await close()
  }
  if (!values.short) {
    const file = fileURLToPath(new URL('../../../docs/reliability.md', import.meta.url))
    writeReport(file, tried, { seed, machine })
  }
  console.log(`Histories: ${trial.historyFolder}`)
  return tried.every(
    ({ outcome }) => 'passed' in outcome && outcome.passed && outcome.control.brokeThePromise,
  )
}

main().then(
  (isGood) => process.exit(isGood ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
