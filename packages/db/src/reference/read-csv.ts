import { createReadStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse'
import type { z } from 'zod'

/** Streams the rows of a CSV file without its header line, as lists of texts. */
export async function* readCsv(file: string): AsyncGenerator<unknown> {
  const records: AsyncIterable<unknown> = createReadStream(file).pipe(parse({ bom: true, from_line: 2 }))
  yield* records
}

/**
 * The rows of a CSV file that lies beside this module, each an object named by the header line.
 * @throws ZodError on the first row that does not fit
 */
export async function readOwnCsv<Row>(name: string, schema: z.ZodType<Row>): Promise<Row[]> {
  const file = fileURLToPath(new URL(name, import.meta.url))
  const records: AsyncIterable<unknown> = createReadStream(file).pipe(parse({ bom: true, columns: true }))
  const rows: Row[] = []
  for await (const record of records) rows.push(schema.parse(record))
  return rows
}
