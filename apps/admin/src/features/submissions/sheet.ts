import {
  batchLine,
  ikmRegisters,
  isRealDay,
  keysOf,
  type BatchLine,
  type CalendarDay,
  type IkmRegister,
} from '@titian/domain'
import type { messages } from '../../messages'

type Column = keyof typeof messages.submissions.column

/** The columns of the monthly sheet, in order; the office fills those from `register` on. */
export const columns = [
  'code',
  'name',
  'enterprise',
  'product',
  'kbli',
  'nib',
  'village',
  'district',
  'workers',
  'register',
  'number',
  'date',
  'minutes',
  'reason',
] as const satisfies readonly Column[]
export const filledByOffice: readonly Column[] = ['register', 'number', 'date', 'minutes', 'reason']

export type LineTrouble = keyof typeof messages.submissions.problem

/** What a filled sheet says: decisions to send, and rows that cannot be sent with why. Rows count from 1, as in Excel. */
export type ReadSheet = { lines: BatchLine[]; wrong: { row: number; trouble: LineTrouble }[] }

/** A cell as the reader of spreadsheets gives it: text, number, truth, date, or nothing. */
export type Cell = unknown

/** Reads the rows of a sheet, its heading first. What the office left empty is no decision. */
export function readSheet(rows: readonly (readonly Cell[])[]): ReadSheet {
  const found: ReadSheet = { lines: [], wrong: [] }
  const seen = new Set<string>()
  rows.slice(1).forEach((cells, index) => {
    const line = lineOf(cells)
    if (line === null) return
    const row = index + 2
    if (typeof line === 'string') found.wrong.push({ row, trouble: line })
    else if (seen.has(line.recordCode)) found.wrong.push({ row, trouble: 'twice' })
    else {
      seen.add(line.recordCode)
      found.lines.push(line)
    }
  })
  return found
}

function lineOf(cells: readonly Cell[]): BatchLine | LineTrouble | null {
  const cell = (column: Column) => textOf(cells[columns.indexOf(column)])
  const filled = filledByOffice.filter((column) => cell(column) !== '')
  if (filled.length === 0) return null
  const recordCode = cell('code')
  if (!batchLine.options[0].shape.recordCode.safeParse(recordCode).success) return 'code'
  const reason = cell('reason')
  if (reason !== '') {
    if (filled.length > 1) return 'both'
    return parsed({ recordCode, outcome: 'returned', reason })
  }
  const register = registerOf(cell('register'))
  const registeredOn = dayOf(cells[columns.indexOf('date')])
  if (register === null) return 'register'
  if (cell('number') === '') return 'number'
  if (registeredOn === null) return 'date'
  const minutes = cell('minutes')
  return parsed({
    recordCode,
    outcome: 'confirmed',
    register,
    number: cell('number'),
    registeredOn,
    minutesNumber: minutes === '' ? null : minutes,
  })
}

const parsed = (line: object): BatchLine | LineTrouble => {
  const result = batchLine.safeParse(line)
  return result.success ? result.data : 'long'
}

const textOf = (value: Cell): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

/** Offices write it as it is said: "SIINas", "akun siinas", "Daftar IKM". */
const registerOf = (text: string): IkmRegister | null => {
  const spoken = text.toLowerCase().replace(/[^a-z]/g, '')
  return keysOf(ikmRegisters).find((key) => spoken !== '' && spoken.includes(key.replace('_', ''))) ?? null
}

/** A date cell, `20/11/2026` or `2026-11-20`. A date cell has no zone: it comes as midnight in UTC. */
const dayOf = (value: Cell): CalendarDay | null => {
  const text = textOf(value)
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const day = year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isRealDay(day) ? day : null
}
