import { spawn } from 'node:child_process'
import type { ServerBinaries } from './server-binaries'
import type { SystemUser } from './system-user'

/** PG* variables of the caller must not reach the server, and its messages must not depend on a locale. */
export function serverEnvironment(binaries: ServerBinaries): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: binaries.libraries }
}

export function identityOf(user: SystemUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {}
}

/** Runs initdb or pg_ctl to its end; rejects with what it printed when it does not exit 0. */
export function runBinary(
  path: string,
  args: string[],
  { binaries, user, folder }: { binaries: ServerBinaries; user: SystemUser | undefined; folder: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, {
      ...identityOf(user),
      cwd: folder,
      env: serverEnvironment(binaries),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer) => (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${path} exited with ${code ?? 'a signal'}:\n${output.trim()}`))
    })
  })
}
