import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './checkout.mjs'
import { run } from './processes.mjs'

const VITEST = join(root, 'node_modules', 'vitest', 'vitest.mjs')

/**
 * Unit and database tests of every workspace in one run: on the Node that everything is served with, in CI on the
 * machine's own, the oldest that is promised; there the journeys show ours.
 */
export const unitStages = [
  { name: 'unit', cores: 2, notInCi: true, run: () => runVitest(process.execPath) },
  { name: 'unit-own-node', cores: 2, onlyInCi: true, run: runOnOwnNode },
]

/** npm says which Node it runs on itself: the machine's, before node_modules/.bin comes first. */
async function runOnOwnNode() {
  const first = process.env.npm_node_execpath
  return first ? runVitest(first) : {}
}

async function runVitest(node) {
  const folder = mkdtempSync(join(tmpdir(), 'titian-report-'))
  const report = join(folder, 'unit.json')
  const args = [VITEST, 'run', '--config', 'packages/config/vitest.workspace.js']
  try {
    await run(node, [...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`])
    return countsOf(report)
  } catch (error) {
    throw Object.assign(error, countsOf(report))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function countsOf(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
