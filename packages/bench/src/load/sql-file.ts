import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sqlFolder } from '../place'
import { caseStatement } from './case-statement'
import type { JobName } from './job-names'

/** The statement of a job, as pgbench runs it: `:n` is the row of the sample. */
export const statementOf = (name: JobName): string =>
  name === 'a-case' ? caseStatement() : readFileSync(join(sqlFolder, `${name}.sql`), 'utf8')

/** The same statement for a driver that counts its parameters. */
export function readStatement(name: JobName): { text: string; takesNumber: boolean } {
  const text = statementOf(name)
    .replace(/;\s*$/, '')
    .replaceAll(/(?<!:):n\b/g, '$1')
  return { text, takesNumber: text.includes('$1') }
}
