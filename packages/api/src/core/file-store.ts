import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Where received files lie: outside the database, under names that the server makes. */
export type FileStore = {
  put: (name: string, bytes: Buffer) => Promise<void>
  get: (name: string) => Promise<Buffer>
}

const checked = (name: string) => {
  if (!/^\d{2}(\.\d{2})?-[0-9a-f-]{36}$/.test(name))
    throw new Error('A stored file is named by its regency and UUID.')
  return name
}

/** A folder of the server's disk. A file appears whole or not at all. */
export const folderStore = (folder: string): FileStore => ({
  put: async (name, bytes) => {
    const target = path.join(folder, checked(name))
    await mkdir(folder, { recursive: true })
    await writeFile(`${target}.part`, bytes, { mode: 0o600 })
    await rename(`${target}.part`, target)
  },
  get: (name) => readFile(path.join(folder, checked(name))),
})
