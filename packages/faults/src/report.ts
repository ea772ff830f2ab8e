import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
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

/** The machine's shape, not its name. */
export function describeMachine(): string {
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0)
  return `${cpus().length} cores, ${gigabytes} GiB, Node ${process.versions.node}, ${process.platform} ${process.arch}`
}

/** Writes the table of docs/reliability.md. */
export function writeReport(file: string, tried: readonly Tried[], seed: number): void {
  const rows = tried.map(({ fault, outcome }) => {
    const cells =
      'broke' in outcome
        ? [fault.id, fault.promise, `the test broke: ${nameOf(outcome.broke)}`, 'failed', '']
        : [
            fault.id,
            fault.promise,
            outcome.measured,
            outcome.passed ? 'passed' : 'failed',
            `${outcome.control.build}: ${outcome.control.measured}`,
          ]
    return `| ${cells.join(' | ')} | \`npm run faults -- ${fault.id}\` |`
  })
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const text = `# Reliability

What happens when things break, tried on the built hosts with a PostgreSQL of their own. Written by \`npm run faults\`;
\`npm run faults -- --short\` tries less of each in under three minutes. Both print the seed (\`--seed=N\` repeats it)
and leave a history for each run: one line before every request and one after it, checked against the database by
code that knows nothing of how either was made. The last but one column is the same measure on a deliberately naive
build or setting, which must break the promise: a test that nothing can fail proves nothing.

Measured ${new Date().toISOString().slice(0, 10)} at commit ${commit}, seed ${seed}, on ${describeMachine()}, both cores shared with the load itself and
with other work.

| | Promise | Measured | | Naive build or setting | Command |
|---|---|---|---|---|---|
${rows.join('\n')}
`
  writeFileSync(file, text)
}

function verdict({ passed, control }: Outcome): string {
  const against = `control (${control.build}) ${control.measured}`
  if (!control.brokeThePromise) return `failed, the ${against} breaks nothing`
  return `${passed ? 'passed' : 'failed'}; ${against}`
}

function nameOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
