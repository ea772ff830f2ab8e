import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import { getTableColumns } from 'drizzle-orm'
import type { ClientBase } from 'pg'

const batchSize = 4_000

/**
 * Inserts rows in a few statements with one parameter each. COPY is not possible: row-level security is forced.
 * @returns how many were inserted
 */
export const insertRows = async <Table extends PgTable>(
  client: ClientBase,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<number> => {
  const { name, schema } = getTableConfig(table)
  const columns = Object.entries(getTableColumns(table)).filter(
    ([, column]) => !column.generated && !column.hasDefault,
  )
  const names = columns.map(([, column]) => column.name).join(', ')
  const types = columns.map(([, column]) => `${column.name} ${column.getSQLType()}`).join(', ')
  const sql = `insert into ${schema}.${name} (${names})
    select ${names} from jsonb_to_recordset($1::jsonb) as given (${types})`
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize).map((row) => {
      const values = new Map<string, unknown>(Object.entries(row))
      return Object.fromEntries(columns.map(([key, column]) => [column.name, asJson(values.get(key))]))
    })
    await client.query(sql, [JSON.stringify(batch)])
  }
  return rows.length
}

const asJson = (value: unknown): unknown =>
  Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : (value ?? null)
