import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

export interface SystemUser {
  name: string
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root, and initdb refuses a uid without a name. */
const PREFERRED = ['postgres', 'nobody', 'daemon']

/** The unprivileged user that must run the server; undefined where the caller may run it itself. */
export function serverUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readUsers()
  for (const name of PREFERRED) {
    const user = users.find((candidate) => candidate.name === name)
    if (user) return user
  }
  const other = users.find((candidate) => candidate.uid >= 1000)
  if (other) return other
  throw new Error('PostgreSQL does not run as root, and this machine has no other user to run it as.')
}

function readUsers(): SystemUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [name, , uid, gid] = line.split(':')
      return name && uid && gid && uid !== '0' ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
    })
}

/** True when the user may walk every existing folder of the path. */
export function canReach(path: string, user: SystemUser): boolean {
  let current = resolve(path)
  for (;;) {
    const stats = statSync(current, { throwIfNoEntry: false })
    if (stats?.isDirectory() && !mayEnter(stats, user)) return false
    const parent = dirname(current)
    if (parent === current) return true
    current = parent
  }
}

function mayEnter(stats: { uid: number; gid: number; mode: number }, user: SystemUser): boolean {
  if (stats.uid === user.uid) return (stats.mode & 0o100) !== 0
  if (stats.gid === user.gid) return (stats.mode & 0o010) !== 0
  return (stats.mode & 0o001) !== 0
}
