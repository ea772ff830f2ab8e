import type { ClientBase } from 'pg'

/**
 * How rows go into a table of schema `app`: the SQL type of each column, the key, and what happens to a row that is
 * there already. `keep` leaves it as officials may have edited it; a list of assignments brings it up to date.
 */
export type Upsert<Column extends string> = {
  table: string
  columns: Readonly<Record<Column, string>>
  key: readonly NoInfer<Column>[]
  whenThere: 'keep' | readonly string[]
}

type Cell = string | number | boolean | null | object

const batchSize = 10_000

/** Inserts rows in batches, each one statement with one parameter. Returns how many were inserted or changed. */
export async function upsertRows<Column extends string>(
  client: ClientBase,
  { table, columns, key, whenThere }: Upsert<Column>,
  rows: readonly Readonly<Record<Column, Cell>>[],
): Promise<number> {
  const names = Object.keys(columns).join(', ')
  const types = Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')
  const onConflict = whenThere === 'keep' ? 'do nothing' : `do update set ${whenThere.join(', ')}`
  const sql = `insert into app.${table} as stored (${names})
    select ${names} from jsonb_to_recordset($1::jsonb) as given (${types})
    on conflict (${key.join(', ')}) ${onConflict}`
  let changed = 0
  for (let start = 0; start < rows.length; start += batchSize) {
    const { rowCount } = await client.query(sql, [JSON.stringify(rows.slice(start, start + batchSize))])
    changed += rowCount ?? 0
  }
  return changed
}

/** The assignments that replace every column but the key by what is given. */
export const replacing = <Column extends string>(
  columns: Readonly<Record<Column, string>>,
  key: readonly string[],
): string[] =>
  Object.keys(columns)
    .filter((name) => !key.includes(name))
    .map((name) => `${name} = excluded.${name}`)
