import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import postgres from 'postgres'
import type { World } from './business'
import { copyTableOf } from './copy-text'
import { tables, type Rows, type TableName } from './rows'
import { rowsOfBusiness } from './rows-of-business'

/** Businesses whose rows are in memory at once. */
const chunk = 100

export interface LoadOptions {
  /** The login that may COPY. */
  url: string
  size: number
  /** Rows that belong to no business: the staff's. */
  first: Rows
  log: (line: string) => void
}

interface OpenTable {
  key: string
  name: string
  encode: (row: object) => string
  stream: Writable
  count: number
}

/**
 * Writes all rows, one COPY a table from the first row to the last. Returns how many rows went into each table.
 */
export async function loadRows(
  world: World,
  { url, size, first, log }: LoadOptions,
): Promise<[string, number][]> {
  const keys = Object.entries(tables)
  // COPY holds its connection until its end, so each table has its own.
  const bench = postgres(url, { max: keys.length, connection: { synchronous_commit: 'off' } })
  try {
    const open = await Promise.all(
      keys.map(async ([key, table]): Promise<OpenTable> => {
        const { name, copySql, encode } = copyTableOf(table)
        return { key, name, encode, stream: await bench.unsafe(copySql).writable(), count: 0 }
      }),
    )
    await writeRows(open, [first])
    for (let from = 0; from < size; from += chunk) {
      if (from % 20_000 === 0) log(`${from} of ${size} businesses`)
      const length = Math.min(chunk, size - from)
      const parts = Array.from({ length }, (_, at) => rowsOfBusiness(world, from + at))
      await writeRows(open, parts)
      await breathe()
    }
    await Promise.all(open.map(({ stream }) => finish(stream)))
    return open.map(({ name, count }) => [name, count])
  } finally {
    await bench.end()
  }
}

async function writeRows(open: readonly OpenTable[], parts: readonly Rows[]): Promise<void> {
  for (const table of open) {
    const rows = parts.flatMap((part) => rowsIn(part, table.key))
    table.count += rows.length
    if (rows.length > 0 && !table.stream.write(rows.map(table.encode).join('')))
      await once(table.stream, 'drain')
  }
}

const isTable = (key: string): key is TableName => key in tables
export const rowsIn = (rows: Rows, key: string): object[] => (isTable(key) ? rows[key] : [])

async function finish(stream: Writable): Promise<void> {
  const finished = once(stream, 'finish')
  stream.end()
  await finished
}
