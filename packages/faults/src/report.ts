import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import type { Fault, Outcome } from './fault'

export interface Tried {
  fault: Fault
  outcome: Outcome | { broke: unknown }
  milliseconds: number
}

/** One line: the promise, what was measured, whether both the product and its control did as they should. */
export function reportLine({ fault, outcome, milliseconds }: Tried): string {
  const time = `${(milliseconds / 1000).toFixed(0)} s`
  if ('broke' in outcome)
    return `✗ ${fault.id} ${fault.promise}: the test broke after ${time}: ${nameOf(outcome.broke)}`
  const { control, measured } = outcome
  const isGood = outcome.passed && control.brokeThePromise
  return `${isGood ? '✓' : '✗'} ${fault.id} ${fault.promise}: ${measured}: ${verdict(outcome)} (${time})`
}

/** The machine's shape, not its name, and how busy others keep it: what is timed here has to share it. */
export function describeMachine(): string {
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0)
  return `${cpus().length} cores, ${gigabytes} GiB, Node ${process.versions.node}, ${process.platform} ${process.arch}, load ${(loadavg()[0] ?? 0).toFixed(1)}`
}

/** Puts the rows of these faults into the table of docs/reliability.md; rows of others stay as they were measured. */
export function writeReport(
  file: string,
  tried: readonly Tried[],
  { seed, machine }: { seed: number; machine: string },
): void {
  const rows = readRows(file)
  const date = new Date().toISOString().slice(0, 10)
  for (const { fault, outcome } of tried) {
    const measured =
      'broke' in outcome
        ? ['the test broke', 'failed', '']
        : [
            outcome.measured,
            outcome.passed && outcome.control.brokeThePromise ? 'passed' : 'failed',
            `${outcome.control.build}: ${outcome.control.measured}`,
          ]
    const command = `\`npm run faults -- --seed=${seed} ${fault.id}\``
    rows.set(fault.id, `| ${[fault.id, fault.promise, ...measured, command, date, machine].join(' | ')} |`)
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  writeFileSync(file, `${INTRODUCTION}${sorted.join('\n')}\n`)
}

const INTRODUCTION = `# Reliability

What happens when things break, tried on the built hosts with a PostgreSQL of their own. Written by \`npm run faults\`, row by row; \`npm run faults -- --short\` tries less of each and writes nothing. Both print their seed and leave a history for each run: one line before every request and one after it, checked against the final database by code that knows nothing of how either was made. "Naive" is the same measure on a deliberately naive build or setting, which must break the promise: a test that nothing can fail proves nothing. The cores are shared with the load itself; a load above their number means that other work shared them too, and every time is longer for it.

| | Promise | Measured | | Naive | Command | Date | Machine |
|---|---|---|---|---|---|---|---|
`

function readRows(file: string): Map<string, string> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return new Map(
    lines.flatMap((line) => {
      const [, id] = /^\| ([A-Z]+-?\d\d) +\|/.exec(line) ?? []
      return id ? [[id, line] as const] : []
    }),
  )
}

function verdict({ passed, control }: Outcome): string {
  const against = `control (${control.build}) ${control.measured}`
  if (!control.brokeThePromise) return `failed, the ${against} breaks nothing`
  return `${passed ? 'passed' : 'failed'}; ${against}`
}

function nameOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
