import { describe, expect, it } from 'vitest'
import { columns, readSheet, type Cell } from './sheet'

const heading: Cell[] = columns.map(String)
const row = (filled: Partial<Record<(typeof columns)[number], Cell>>): Cell[] =>
  columns.map((column) => filled[column] ?? null)
const read = (...rows: Cell[][]) => readSheet([heading, ...rows])
const code = 'ABCD-EFGH'

describe('a sheet that came back', () => {
  it('makes a decision of each filled row and leaves the others', () => {
    expect(
      read(
        row({ code, name: 'Ibu', register: 'Akun SIINas', number: 1234, date: '20/11/2026' }),
        row({ code: '0000-0001', name: 'Ibu lain' }),
        row({ code: '0000-0002', reason: ' NIB tidak ditemukan. ' }),
      ),
    ).toEqual({
      lines: [
        {
          recordCode: code,
          outcome: 'confirmed',
          register: 'siinas',
          number: '1234',
          registeredOn: '2026-11-20',
          minutesNumber: null,
        },
        { recordCode: '0000-0002', outcome: 'returned', reason: 'NIB tidak ditemukan.' },
      ],
      wrong: [],
    })
  })

  it.each<[string, Cell]>([
    ['a date cell', new Date('2026-11-20T00:00:00Z')],
    ['Indonesian', '20/11/2026'],
    ['short', '2/1/2026'],
    ['ISO', '2026-11-20'],
  ])('reads a day: %s', (_, date) => {
    const { lines } = read(row({ code, register: 'Daftar IKM dinas', number: 'A', date, minutes: 'BA/1' }))
    expect(lines[0]).toMatchObject({ register: 'daftar_ikm', minutesNumber: 'BA/1' })
  })

  it.each([
    ['code', row({ code: 'ABC', number: 'A' })],
    ['register', row({ code, number: 'A', date: '2026-11-20' })],
    ['number', row({ code, register: 'SIINas', date: '2026-11-20' })],
    ['date', row({ code, register: 'SIINas', number: 'A', date: '31/02/2026' })],
    ['date', row({ code, register: 'SIINas', number: 'A' })],
    ['both', row({ code, number: 'A', reason: 'B' })],
    ['long', row({ code, register: 'SIINas', number: 'A'.repeat(61), date: '2026-11-20' })],
  ])('says what is wrong: %s', (trouble, cells) => {
    expect(read(cells)).toEqual({ lines: [], wrong: [{ row: 2, trouble }] })
  })

  it('takes a code once', () => {
    const returned = row({ code, reason: 'A' })
    expect(read(returned, returned)).toMatchObject({ lines: [{}], wrong: [{ row: 3, trouble: 'twice' }] })
  })
})
