/*
 * npm test [-- STAGE…] [--ci]
 *
 * Runs every stage, or the named ones: see STAGES. --ci runs the unit tests on this machine's own Node instead of ours,
 * and adds the journeys that write on Debian's PostgreSQL 15. The last line is `N passed, N failed`: tests and stages together.
 *
 * The journeys: this script starts `npm run demo` with a data folder of its own (TITIAN_DATA) on free ports, then
 * runs Playwright in apps/e2e with
 *   TITIAN_DATA   its demo.json holds staffUrl, portalUrl and signIns (see scripts/demo.mjs)
 *   CHROME_PATH   the Chromium to drive; not set where Playwright's own is installed
 * By hand: `npm run demo` in one terminal, `pnpm --filter @titian/e2e exec playwright test` in another; without
 * TITIAN_DATA the tests read .titian/demo.json.
 */
import { fileURLToPath } from 'node:url'
import { checkStages } from './check-stages.mjs'
import { faultStages } from './fault-stages.mjs'
import { journeyStages } from './journey-stages.mjs'
import { underOwnNode } from './own-node.mjs'
import { runStages } from './run-stages.mjs'
import { unitStages } from './unit-stages.mjs'

const STAGES = [...checkStages, ...unitStages, ...journeyStages, ...faultStages]

await underOwnNode(fileURLToPath(import.meta.url), async (args) => {
  const names = args.filter((arg) => !arg.startsWith('--'))
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    throw new Error(`No stage ${unknown.join(', ')}. There are: ${STAGES.map(({ name }) => name).join(', ')}`)
  }
  const isWanted = (stage) =>
    names.length > 0 ? names.includes(stage.name) : args.includes('--ci') ? !stage.notInCi : !stage.onlyInCi
  const { passed, failed } = await runStages(STAGES.filter(isWanted))
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
})
