import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthDateOfNik, maskNik, nikText, readNik } from './nik'

const today = '2026-11-24'

describe('a NIK', () => {
  it.each([
    ['6402061505900001', 'L', '1990-05-15'],
    ['6402064105900001', 'P', '1990-05-01'],
    ['6402066902000001', 'P', '2000-02-29'],
    ['3273015505900002', 'P', '1990-05-15'],
    ['64.0206.410590.0001', 'P', '1990-05-01'],
  ])('%s tells sex and birth', (text, sex, birthDate) => {
    expect(readNik(text, today)).toMatchObject({ sex, birthDate })
  })

  it.each([
    ['31 June', '6402067106900001'],
    ['day 72', '6402067202900001'],
    ['day 40', '6402064005900001'],
    ['day 0', '6402060005900001'],
    ['31 February', '6402067102990001'],
    ['month 13', '6402065513900001'],
    ['serial 0000', '6402064105900000'],
    ['15 digits', '640206410590001'],
    ['17 digits', '64020641059000011'],
    ['a letter', '64020641059000A1'],
    ['31 February in a published sample', '3502027102019913'],
  ])('with %s is none', (_, text) => {
    expect(readNik(text, today).ok).toBe(false)
  })

  it('is of this century unless that lies in the future', () => {
    expect(birthDateOfNik('6402064105260001', today)).toBe('2026-05-01')
    expect(birthDateOfNik('6402064112260001', today)).toBe('1926-12-01')
  })

  it('keeps only its last four digits in sight', () => {
    expect(maskNik('0001')).toBe('************0001')
  })

  it('reads back every date that it was made from', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1930-01-01'), max: new Date('2026-11-23'), noInvalidDate: true }),
        fc.boolean(),
        (date, isWoman) => {
          const day = date.toISOString().slice(0, 10)
          fc.pre(day > '1926-11-24')
          const [year = '', month = '', dayOfMonth = ''] = day.split('-')
          const nik = `640299${String(Number(dayOfMonth) + (isWoman ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}0001`
          expect(readNik(nik, today)).toMatchObject({ sex: isWoman ? 'P' : 'L', birthDate: day })
        },
      ),
    )
  })

  it('is refused by the form with a sentence', () => {
    expect(nikText.safeParse('123').error?.issues[0]?.message).toBe('NIK terdiri dari 16 angka.')
    expect(nikText.parse('6402 0641 0590 0001')).toBe('6402064105900001')
  })
})
