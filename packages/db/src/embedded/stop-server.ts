import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findRunningServer } from './postmaster-file'
import { runBinary } from './run-binary'
import { serverPlace, type Place } from './server-place'

export async function stopServer(place: Place): Promise<void> {
  if (!findRunningServer(place.data)) return
  const stop = (mode: string) =>
    runBinary(place.binaries.pgCtl, ['stop', '-D', place.data, '-m', mode, '-w', '-t', '20', '-s'], place)
  try {
    await stop('fast')
  } catch (error) {
    if (findRunningServer(place.data)) await stop('immediate')
    else if (existsSync(join(place.data, 'postmaster.pid'))) throw error
  }
}

/** Stops what a killed process left running in the folder, if anything. */
export async function stopLeftover(folder: string): Promise<void> {
  await stopServer(serverPlace(folder))
}
