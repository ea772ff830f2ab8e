import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './postmaster-file'

/** Says which process stops the server, so that a second demo of the same checkout leaves it running. */
export function claimServer(folder: string): boolean {
  const owner = readOwner(folder)
  if (owner !== undefined && owner !== process.pid && isAlive(owner)) return false
  writeFileSync(ownerFile(folder), `${process.pid}\n`)
  return true
}

export function releaseServer(folder: string): void {
  if (readOwner(folder) === process.pid) rmSync(ownerFile(folder), { force: true })
}

/** The process that claimed the folder's server, dead or alive. */
export function readOwner(folder: string): number | undefined {
  try {
    const pid = Number(readFileSync(ownerFile(folder), 'utf8'))
    return Number.isInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

function ownerFile(folder: string): string {
  return join(folder, 'owner.pid')
}
