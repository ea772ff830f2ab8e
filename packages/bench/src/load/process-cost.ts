import { readdirSync, readFileSync } from 'node:fs'

// What Linux counts in on every machine that Node runs on (getconf CLK_TCK).
const TICKS_PER_SECOND = 100

interface Ticks {
  parent: number
  own: number
  /** Of children that have ended. */
  ended: number
}

function ticksOf(pid: number): Ticks | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces; what follows it does not.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0, utime = 0, stime = 0, cutime = 0, cstime = 0] = [1, 11, 12, 13, 14].map(
      (at) => fields[at],
    )
    return { parent, own: utime + stime, ended: cutime + cstime }
  } catch {
    return undefined
  }
}

/**
 * Seconds of CPU that a process and its children have used so far, those that have ended too: the staff host's primary
 * with its worker, a PostgreSQL server with its backends and background workers.
 */
export function cpuOf(pid: number): number {
  const main = ticksOf(pid)
  if (!main) return 0
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => ticksOf(Number(name)) ?? [])
    .filter(({ parent }) => parent === pid)
  return children.reduce((sum, { own }) => sum + own, main.own + main.ended) / TICKS_PER_SECOND
}

/** The postmaster of one of its backends. */
export const parentOf = (pid: number): number => ticksOf(pid)?.parent ?? 0

/** MiB that the process or, where it has one, its largest child holds in memory now: of the staff host its worker. */
export function memoryOf(pid: number): number {
  const own = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && ticksOf(Number(name))?.parent === pid,
  )
  return Math.max(...[String(pid), ...own].map(residentOf))
}

function residentOf(pid: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}
