/*
 * npm run bench                  10,000 businesses at 16 connections
 * npm run bench -- --full        10,000 and 100,000 at 1, 16 and 64
 * npm run bench -- gate          server CPU per request against its limits; exits 1 on a breach
 * npm run bench -- rules         what the rules cost: one case, and 10,000 again
 * npm run bench -- build-world 1000000
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages } from './chromium.mjs'
import { root, toolEnvironment } from './checkout.mjs'
import { underOwnNode } from './own-node.mjs'
import { run } from './processes.mjs'
import { step } from './progress.mjs'

const COMMANDS = ['bench', 'build-world', 'gate', 'rules']
const PGBENCH = '/usr/lib/postgresql/15/bin/pgbench'

await underOwnNode(fileURLToPath(import.meta.url), async (args) => {
  const [first = ''] = args
  const isNamed = COMMANDS.includes(first)
  if (!existsSync(PGBENCH)) await step('Installing pgbench', () => installPackages(['postgresql-15']))
  await step('Building the staff host', (detail) =>
    run('turbo', ['run', 'build', '--filter=@titian/server', '--filter=@titian/admin', '--ui=stream'], {
      onLine: detail,
    }).then(() => undefined),
  )
  process.exitCode = await show(isNamed ? first : 'bench', isNamed ? args.slice(1) : args)
})

function show(command, args) {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/${command}.ts`, ...args], {
    cwd: join(root, 'packages', 'bench'),
    env: toolEnvironment(),
    stdio: 'inherit',
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
