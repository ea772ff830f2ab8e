/*
 * npm run faults [-- --short] [--seed=N] [F01 … RLS-14]
 *
 * Builds, then breaks things on purpose: see packages/faults. Prints a line for each fault and exits 1 unless every
 * promise held and every naive build broke it. The full form writes its row of docs/reliability.md.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { root, toolEnvironment } from './checkout.mjs'
import { underOwnNode } from './own-node.mjs'

await underOwnNode(fileURLToPath(import.meta.url), async (args) => {
  await build()
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: join(root, 'packages', 'faults'),
    env: toolEnvironment(),
    stdio: 'inherit',
  })
  process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
})
