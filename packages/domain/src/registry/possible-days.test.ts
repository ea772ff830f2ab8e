import { expect, it } from 'vitest'
import { addDays, witaDay } from '../core'
import { registerInput } from './inputs'
import { birthDateProblem, permitDayProblem, sinceYearProblem } from './possible-days'

const today = '2026-11-24'

it.each([
  ['2026-11-25', 'date_in_future'],
  ['1916-11-23', 'too_old'],
  ['1916-11-24', undefined],
  ['2015-01-01', 'too_young'],
  ['1985-05-05', undefined],
])('a birth on %s: %s', (day, reason) => {
  expect(birthDateProblem(day, today)?.reason).toBe(reason)
})

it.each([
  ['nib', '2026-11-25', 'date_in_future'],
  ['nib', '2018-06-30', 'date_too_early'],
  ['nib', '2018-07-01', undefined],
  ['pirt', '2015-01-01', undefined],
  ['pirt', '2026-11-25', 'date_in_future'],
])('a %s of %s: %s', (kind, day, reason) => {
  expect(permitDayProblem(kind, day, today)?.reason).toBe(reason)
})

it.each([
  [2027, null, 'date_in_future'],
  [2026, null, undefined],
  [1984, '1985-05-05', 'before_birth'],
  [1985, '1985-05-05', undefined],
  [1984, null, undefined],
])('a business since %s of a woman born %s: %s', (year, birthDate, reason) => {
  expect(sinceYearProblem(year, birthDate, today)?.reason).toBe(reason)
})

const tomorrow = addDays(witaDay(new Date()), 1)

it('is said on its field while the rest of the form is still empty', () => {
  const begun = {
    woman: { name: 'Siti', nik: '6402064505850001', birthDate: tomorrow },
    enterprise: { sinceYear: 2099 },
    permits: [{ kind: 'nib', issuedOn: '2017-01-01' }],
  }
  const told = (registerInput.safeParse(begun).error?.issues ?? []).map(({ path }) => path.join('.'))
  expect(told).toEqual(
    expect.arrayContaining(['woman.birthDate', 'enterprise.sinceYear', 'permits.0.issuedOn']),
  )
})

it('knows her birth from the NIK where no date was written', () => {
  const begun = {
    woman: { nik: '6402064505850001', birthDate: null },
    enterprise: { sinceYear: 1984 },
    permits: [],
  }
  const told = (registerInput.safeParse(begun).error?.issues ?? []).map(({ message }) => message)
  expect(told).toContain('Usaha ini lebih tua daripada Ibu. Periksa tahunnya.')
})
