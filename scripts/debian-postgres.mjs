import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { installPackages } from './chromium.mjs'
import { freePort } from './ports.mjs'

const BINARIES = '/usr/lib/postgresql/15/bin'

/** Debian's PostgreSQL 15 in a temporary folder: the oldest server that Titian runs on. Returns its administrator. */
export async function startDebianPostgres() {
  if (!existsSync(BINARIES)) await installPackages(['postgresql-15'])
  const user = serverUser()
  const folder = mkdtempSync(join(tmpdir(), 'titian-postgresql-15-'))
  const data = join(folder, 'data')
  const port = await freePort()
  const password = randomBytes(16).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid)

  const call = (name, ...args) =>
    execFileSync(join(BINARIES, name), args, {
      ...user,
      cwd: folder,
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: 'pipe',
    })
  call(
    'initdb',
    '-D',
    data,
    '-U',
    'titian',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C',
  )
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`
  call('pg_ctl', 'start', '-D', data, '-w', '-l', join(folder, 'server.log'), '-o', options)
  return {
    adminUrl: `postgres://titian:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      call('pg_ctl', 'stop', '-D', data, '-m', 'fast', '-w')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function serverUser() {
  if (process.getuid() !== 0) return { uid: process.getuid(), gid: process.getgid() }
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
