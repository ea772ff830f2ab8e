import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface RunningServer {
  pid: number
  port: number
}

/** The live server of a data directory as postmaster.pid tells; undefined when none runs (a stale file too). */
export function findRunningServer(dataDirectory: string): RunningServer | undefined {
  const lines = readLines(join(dataDirectory, 'postmaster.pid'))
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid <= 1 || !Number.isInteger(port) || port <= 0) return undefined
  return isAlive(pid) && isOurs(pid, dataDirectory) ? { pid, port } : undefined
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** After a restart of the machine the number may belong to somebody else's process. */
function isOurs(pid: number, dataDirectory: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataDirectory)
  } catch {
    return false
  }
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}
