import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'

/** How rows of one table are written for COPY. */
export interface CopyTable {
  name: string
  copySql: string
  encode: (row: object) => string
}

const FIELD_END = '\t'
const NULL = '\\N'

/** Columns that the database computes are left out; a value that is not given is NULL. */
export function copyTableOf(table: PgTable): CopyTable {
  const { name, schema } = getTableConfig(table)
  const columns = Object.entries(getTableColumns(table))
    .filter(([, column]) => !column.generated && !column.hasDefault)
    .map(([key, column]) => ({ key, name: column.name, isJson: column.getSQLType() === 'jsonb' }))
  const target = `${schema}.${name}`
  return {
    name: target,
    copySql: `copy ${target} (${columns.map((column) => column.name).join(', ')}) from stdin`,
    encode: (row) => {
      const values: unknown[] = columns.map(({ key, isJson }) => {
        const value: unknown = Reflect.get(row, key)
        return isJson && value !== null && value !== undefined ? JSON.stringify(value) : value
      })
      return `${values.map(field).join(FIELD_END)}\n`
    },
  }
}

function field(value: unknown): string {
  if (value === null || value === undefined) return NULL
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  if (Array.isArray(value)) return escaped(`{${value.map((item) => quoted(String(item))).join(',')}}`)
  throw new Error(`COPY cannot write a ${typeof value}.`)
}

const quoted = (item: string): string => `"${item.replace(/["\\]/g, '\\$&')}"`

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escaped = (text: string): string =>
  /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign) : text
