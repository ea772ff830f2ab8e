import { chownSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ADMINISTRATOR, administratorPassword } from './administrator'
import { runBinary } from './run-binary'
import type { Place } from './server-place'

/** Made beside its final place and renamed, so that an interrupted start leaves nothing half made. */
export async function initialiseDatabase(
  place: Place,
  options: { secret: string; durable: boolean },
): Promise<void> {
  const unfinished = `${place.data}.new`
  const passwordFile = join(place.folder, 'password')
  rmSync(unfinished, { recursive: true, force: true })
  writeFileSync(passwordFile, administratorPassword(options.secret), { mode: 0o600 })
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  try {
    await runBinary(
      place.binaries.initdb,
      [
        ...['-D', unfinished, '-U', ADMINISTRATOR, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
        ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
        ...(options.durable ? [] : ['--no-sync']),
      ],
      place,
    )
    renameSync(unfinished, place.data)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}
