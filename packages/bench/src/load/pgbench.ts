import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { JobName } from './job-names'
import type { Job } from './jobs'
import { statementOf } from './sql-file'

const DEBIAN = '/usr/lib/postgresql/15/bin/pgbench'

/** Debian's pgbench, or the one on the path. @throws Error saying what to install */
export const pgbenchPath = (): string => (existsSync(DEBIAN) ? DEBIAN : 'pgbench')

export interface PgbenchOptions {
  adminUrl: string
  name: JobName
  protocol: Job['protocol']
  connections: number
  seconds: number
  samples: number
}

/** A backend's first statements read the catalogue and are planned; a server's connections have done that long ago. */
const WARM_SECONDS = 2

/** The job's statement on plain connections of an administrator: transactions a second. */
export async function runPgbench(options: PgbenchOptions): Promise<number> {
  const { adminUrl, name, protocol, connections, seconds, samples } = options
  const folder = mkdtempSync(join(tmpdir(), 'titian-pgbench-'))
  try {
    const file = join(folder, `${name}.sql`)
    writeFileSync(file, `\\set n random(1, ${samples})\n${statementOf(name)}`)
    const args = [
      ...['-n', '-M', protocol, '-f', file, '-P', '1', '-T', String(WARM_SECONDS + seconds)],
      ...['-c', String(connections), '-j', String(Math.min(connections, 2)), adminUrl],
    ]
    const { stderr } = await promisify(execFile)(pgbenchPath(), args, { env: { PATH: process.env.PATH } })
    return meanAfterWarmUp(stderr)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function meanAfterWarmUp(progress: string): number {
  const seconds = [...progress.matchAll(/^progress: ([\d.]+) s, ([\d.]+) tps/gm)].filter(
    ([, at]) => Number(at) > WARM_SECONDS + 0.5,
  )
  if (seconds.length === 0) throw new Error(`pgbench showed no progress:\n${progress}`)
  return seconds.reduce((sum, [, , tps]) => sum + Number(tps), 0) / seconds.length
}
