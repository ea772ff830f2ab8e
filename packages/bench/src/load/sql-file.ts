import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sqlFolder } from '../place'

export const sqlPath = (name: string): string => join(sqlFolder, `${name}.sql`)

/** The same statement as pgbench runs, for a driver that counts its parameters. */
export function readStatement(name: string): { text: string; takesNumber: boolean } {
  const text = readFileSync(sqlPath(name), 'utf8')
    .replace(/;\s*$/, '')
    .replaceAll(/(?<!:):n\b/g, '$1')
  return { text, takesNumber: text.includes('$1') }
}
