import { createReadStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse'
import type { z } from 'zod'

/**
 * Streams the rows of a CSV file with a header line, each parsed by `schema`.
 * @throws ZodError on the first row that does not fit
 */
export async function* readCsv<Row>(file: string, schema: z.ZodType<Row>): AsyncGenerator<Row> {
  const records: AsyncIterable<unknown> = createReadStream(file).pipe(parse({ columns: true, bom: true }))
  for await (const record of records) yield schema.parse(record)
}

/** The rows of a CSV file that lies beside this module. */
export const readOwnCsv = async <Row>(name: string, schema: z.ZodType<Row>): Promise<Row[]> => {
  const rows: Row[] = []
  for await (const row of readCsv(fileURLToPath(new URL(name, import.meta.url)), schema)) rows.push(row)
  return rows
}
