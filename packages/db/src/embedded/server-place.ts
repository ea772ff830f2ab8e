import { join } from 'node:path'
import { databaseFolder } from './data-folder'
import { serverBinaries, type ServerBinaries } from './server-binaries'
import { serverUser, type SystemUser } from './system-user'

export interface Place {
  binaries: ServerBinaries
  user: SystemUser | undefined
  folder: string
  data: string
}

/** Decides who runs the server, from which binaries and where its files lie. */
export function serverPlace(preferredFolder: string): Place {
  const user = serverUser()
  const folder = databaseFolder(preferredFolder, user)
  return { user, folder, binaries: serverBinaries(folder, user), data: join(folder, 'database') }
}
