import { createHash } from 'node:crypto'
import { chownSync, chmodSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { canReach, type SystemUser } from './system-user'

/**
 * The folder that holds the database: `preferred` where the server's user can reach it,
 * else one under /var/lib/titian that belongs to this very path.
 */
export function databaseFolder(preferred: string, user: SystemUser | undefined): string {
  const folder = !user || canReach(preferred, user) ? resolve(preferred) : substitute(preferred)
  mkdirSync(folder, { recursive: true })
  if (user) {
    chownSync(folder, user.uid, user.gid)
    chmodSync(folder, 0o700)
  }
  return folder
}

function substitute(preferred: string): string {
  const name = createHash('sha256').update(resolve(preferred)).digest('hex').slice(0, 12)
  return join('/var/lib/titian', name)
}
