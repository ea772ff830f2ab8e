import type { ClientBase } from 'pg'

/**
 * How rows go into a table of schema `app`: the SQL type of each column, the key, and what happens to a row that is
 * there already. `keep` leaves it as officials may have edited it; otherwise each named column takes the SQL value
 * given for it, in which `stored` is the old row and `excluded` the given one. A row that would not change is not
 * written.
 */
export type Upsert<Column extends string> = {
  table: string
  columns: Readonly<Record<Column, string>>
  key: readonly NoInfer<Column>[]
  whenThere: 'keep' | Readonly<Partial<Record<NoInfer<Column>, string>>>
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
    .map(([name, type]) => `${name} ${String(type)}`)
    .join(', ')
  const sql = `insert into app.${table} as stored (${names})
    select ${names} from jsonb_to_recordset($1::jsonb) as given (${types})
    on conflict (${key.join(', ')}) ${whenThere === 'keep' ? 'do nothing' : updateOf(whenThere)}`
  let changed = 0
  for (let start = 0; start < rows.length; start += batchSize) {
    const { rowCount } = await client.query(sql, [JSON.stringify(rows.slice(start, start + batchSize))])
    changed += rowCount ?? 0
  }
  return changed
}

/** The values that replace every column but the key by what is given. */
export const replacing = (
  columns: Readonly<Record<string, string>>,
  key: readonly string[],
): Record<string, string> =>
  Object.fromEntries(
    Object.keys(columns)
      .filter((name) => !key.includes(name))
      .map((name) => [name, `excluded.${name}`]),
  )

function updateOf(values: Readonly<Record<string, string | undefined>>): string {
  const assigned = Object.entries(values)
  const set = assigned.map(([name, value]) => `${name} = ${value ?? 'null'}`).join(', ')
  const stored = assigned.map(([name]) => `stored.${name}`).join(', ')
  const wanted = assigned.map(([, value]) => value ?? 'null').join(', ')
  return `do update set ${set} where (${stored}) is distinct from (${wanted})`
}
