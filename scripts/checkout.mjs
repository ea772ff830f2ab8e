import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top folder of this checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')

/** Where the demo keeps its database, files, secret and logs. */
export const dataFolder = process.env.TITIAN_DATA ?? join(root, '.titian')

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The environment for every tool: the checkout's own binaries first, no telemetry, a home that can be written. */
export function toolEnvironment(extra = {}) {
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    npm_config_update_notifier: 'false',
  }
  env.PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  if (!homeIsWritable()) {
    env.HOME = join(dataFolder, 'home')
    mkdirSync(env.HOME, { recursive: true })
  }
  return { ...env, ...extra }
}

function homeIsWritable() {
  if (process.env.HOME === '') return false
  try {
    accessSync(homedir(), constants.W_OK)
    return true
  } catch {
    return false
  }
}
