import { once } from 'node:events'
import type { Sql } from 'postgres'
import type { World } from './business'
import { copyTableOf, type CopyTable } from './copy-text'
import { rowsOfBusiness } from './rows-of-business'
import { tables, type Rows, type TableName } from './rows'

const chunk = 400
/** While one lane waits for COPY the other makes rows. */
export const lanes = 2

const copyTables = Object.entries(tables).map(([key, table]) => ({ key, ...copyTableOf(table) }))

export interface LoadOptions {
  size: number
  /** Rows that belong to no business: the staff's. */
  first: Rows
  log: (line: string) => void
}

/** Writes all rows with COPY; memory stays at a few chunks. Returns how many rows went into each table. */
export async function loadRows(
  bench: Sql,
  world: World,
  { size, first, log }: LoadOptions,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  await writeRows(bench, [first], counts)
  let next = 0
  const lane = async () => {
    while (next < size) {
      const from = next
      next = Math.min(size, from + chunk)
      const parts = Array.from({ length: next - from }, (_, at) => rowsOfBusiness(world, from + at))
      if (from % 20_000 === 0) log(`${from} of ${size} businesses`)
      await writeRows(bench, parts, counts)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return counts
}

async function writeRows(bench: Sql, parts: readonly Rows[], counts: Map<string, number>): Promise<void> {
  for (const { key, ...table } of copyTables) {
    const rows = parts.flatMap((part) => rowsIn(part, key))
    if (rows.length === 0) continue
    await copy(bench, table, rows)
    counts.set(table.name, (counts.get(table.name) ?? 0) + rows.length)
  }
}

const isTable = (key: string): key is TableName => key in tables
export const rowsIn = (rows: Rows, key: string): object[] => (isTable(key) ? rows[key] : [])

async function copy(bench: Sql, { copySql, encode }: CopyTable, rows: object[]): Promise<void> {
  const stream = await bench.unsafe(copySql).writable()
  const finished = once(stream, 'finish')
  stream.end(rows.map(encode).join(''))
  await finished
}
