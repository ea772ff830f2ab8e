import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top folder of this checkout. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

const dataFolder = process.env.TITIAN_DATA ?? join(root, '.titian')
const migrations = join(root, 'packages', 'db', 'migrations')
const generator = fileURLToPath(new URL('world', import.meta.url))

export const worldFolder = (size: number): string => join(dataFolder, `bench-${size}`)
export const resultFolder = join(dataFolder, 'bench-results')
export const sqlFolder = fileURLToPath(new URL('../sql', import.meta.url))

/** Changes with the schema and with the generator: a world of another print is built anew. */
export function fingerprint(): string {
  const hash = createHash('sha256')
  for (const folder of [migrations, generator]) {
    for (const name of readdirSync(folder).toSorted()) {
      if (/(?<!\.test)\.(sql|ts)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
