import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/** A value as it arrives in JSON: an instant is its ISO text in UTC. Bytes never leave through a hot call. */
type Json<Value> = Value extends Date ? string : Value extends Buffer ? never : Value

/** Named columns of a table as the inside of a JSON object, and (as a type only) the object that comes out. */
export type Picked<Row> = { sql: string; row?: Row }
export type RowOf<Fields> = Fields extends Picked<infer Row> ? Row : never

/**
 * The one way in which a hot call names columns: from the drizzle schema, so that a column which is not named here
 * cannot leave, and a renamed one fails to compile.
 * @param alias the table's alias in the statement
 */
export const pick = <Table extends PgTable, Key extends keyof Table['$inferSelect'] & string>(
  table: Table,
  alias: string,
  keys: readonly Key[],
): Picked<{ [Name in Key]: Json<Table['$inferSelect'][Name]> }> => {
  const columns = getTableColumns(table)
  return { sql: keys.map((key) => `'${key}', ${alias}.${columns[key]?.name ?? ''}`).join(', ') }
}

/** One JSON object. */
export const objectOf = (...parts: (Picked<unknown> | string)[]): string =>
  `json_build_object(${parts.map((part) => (typeof part === 'string' ? part : part.sql)).join(', ')})`

/** A JSON list of objects, empty where nothing is found. `from` says whence, under which condition, in which order. */
export const listOf = (object: string, order: string, from: string): string =>
  `coalesce((select json_agg(${object} order by ${order}) from ${from}), '[]')`
