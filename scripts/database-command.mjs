import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root, toolEnvironment } from './checkout.mjs'
import { run } from './processes.mjs'

const cwd = join(root, 'packages', 'db')
const command = (name) => ['--import', 'tsx', `src/cli/${name}.ts`]

/** Runs a command of packages/db and returns what it printed. */
export function runDatabaseCommand(name) {
  return run(process.execPath, command(name), { cwd })
}

/** Runs a command of packages/db on this terminal; resolves with its exit code. */
export function showDatabaseCommand(name, args) {
  const child = spawn(process.execPath, [...command(name), ...args], {
    cwd,
    env: toolEnvironment(),
    stdio: 'inherit',
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
