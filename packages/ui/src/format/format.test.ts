import { describe, expect, test } from 'vitest'
import { daysBetween } from './day'
import { formatAsOf, formatDate, formatDays, formatRelativeDay, formatTime } from './format-date'
import { formatNumber, formatPercent, formatRupiah } from './format-number'
import { formatPhone } from './format-phone'
import { formatSize } from './format-size'

describe('dates', () => {
  test('a calendar day is written in full, short, with its weekday and without its year', () => {
    expect(formatDate('2026-11-24')).toBe('24 November 2026')
    expect(formatDate('2026-11-24', 'short')).toBe('24 Nov 2026')
    expect(formatDate('2026-11-24', 'weekday')).toBe('Selasa, 24 November 2026')
    expect(formatDate('2026-11-24', 'monthDay')).toBe('24 November')
    expect(formatDate('2026-12-03', 'weekdayMonthDay')).toBe('Kamis, 3 Desember')
    expect(formatDate('2026-11-24', 'monthYear')).toBe('November 2026')
  })

  test('an instant late in the evening UTC is the next day in WITA', () => {
    expect(formatDate(new Date('2026-11-23T16:00:00Z'))).toBe('24 November 2026')
    expect(formatDate('2026-11-23T15:59:59.999Z')).toBe('23 November 2026')
    expect(formatDate('2026-12-31T23:30:00-02:00')).toBe('1 Januari 2027')
  })

  test('the months whose short names differ from English are Indonesian', () => {
    expect(
      ['2026-05-01', '2026-08-01', '2026-10-01', '2026-12-01'].map((day) => formatDate(day, 'short')),
    ).toEqual(['1 Mei 2026', '1 Agu 2026', '1 Okt 2026', '1 Des 2026'])
  })

  test('what is neither a day nor an instant is refused', () => {
    for (const bad of ['', '24-11-2026', '2026-02-30', '2026-13-01', '2026-11-24T10:00:00', 'kemarin'])
      expect(() => formatDate(bad)).toThrow(RangeError)
    expect(() => formatDate(new Date(Number.NaN))).toThrow(RangeError)
  })

  test('hours use a point and say WITA', () => {
    expect(formatTime('2026-11-24T02:31:00Z')).toBe('10.31 WITA')
    expect(formatTime(new Date('2026-11-24T16:05:00Z'))).toBe('00.05 WITA')
    expect(formatTime('2026-11-24T02:31:00Z', { zone: false })).toBe('10.31')
    expect(formatAsOf('2026-11-24T02:31:00Z')).toBe('Per 24 November 2026, 10.31 WITA')
  })

  test('days are told relative to today, by the calendar of WITA and not by 24 hours', () => {
    const today = '2026-11-24'
    expect(formatRelativeDay('2026-11-24', today)).toBe('hari ini')
    expect(formatRelativeDay('2026-11-23', today)).toBe('kemarin')
    expect(formatRelativeDay('2026-11-12', today)).toBe('12 hari lalu')
    expect(formatRelativeDay('2026-11-25', today)).toBe('besok')
    expect(formatRelativeDay('2026-11-27', today)).toBe('3 hari lagi')
    expect(formatRelativeDay('2026-11-23T15:30:00Z', '2026-11-23T16:30:00Z')).toBe('kemarin')
    expect(formatDays(31)).toBe('31 hari')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  })
})

describe('numbers', () => {
  test('thousands have points and decimals a comma', () => {
    expect([0, 12, 1234, 1234567, 1234.5, 0.125].map((value) => formatNumber(value))).toEqual([
      '0',
      '12',
      '1.234',
      '1.234.567',
      '1.234,5',
      '0,13',
    ])
    expect(formatNumber(7, { digits: 1 })).toBe('7,0')
    expect(formatNumber(1.005)).toBe('1,01')
    expect(formatNumber(Number.MAX_SAFE_INTEGER)).toBe('9.007.199.254.740.991')
  })

  test('a sign is a real minus, on request a plus, and never stands before zero', () => {
    expect(formatNumber(-3)).toBe('−3')
    expect(formatNumber(9, { sign: 'always' })).toBe('+9')
    expect(formatNumber(-0.001)).toBe('0')
    expect(formatNumber(0, { sign: 'always' })).toBe('0')
  })

  test('shares become per cent without binary dust', () => {
    expect(formatPercent(0.2417)).toBe('24,17%')
    expect(formatPercent(0.078)).toBe('7,8%')
    expect(formatPercent(0.5)).toBe('50%')
    expect(formatPercent(0.29, { digits: 1 })).toBe('29,0%')
  })

  test('rupiah stand without a space and without decimals', () => {
    expect(formatRupiah(1_500_000)).toBe('Rp1.500.000')
    expect(formatRupiah(0)).toBe('Rp0')
    expect(formatRupiah(-25_000)).toBe('−Rp25.000')
  })

  test('what cannot be shown is refused', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError)
    expect(() => formatPercent(1 / 0)).toThrow(RangeError)
  })
})

test('writes numbers as people read them out', () => {
  expect(formatPhone('+6281234567890')).toBe('0812-3456-7890')
  expect(formatPhone('+62541661234')).toBe('0541-661234')
  expect(formatPhone('112')).toBe('112')
})

describe('sizes of files', () => {
  test('a small file is never "0,0 MB"', () => {
    expect(formatSize(1)).toBe('1 kB')
    expect(formatSize(840)).toBe('1 kB')
    expect(formatSize(43_200)).toBe('44 kB')
    expect(formatSize(99_999)).toBe('100 kB')
    expect(formatSize(100_000)).toBe('0,1 MB')
    expect(formatSize(1_234_567)).toBe('1,2 MB')
  })
})
