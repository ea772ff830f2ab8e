import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHalal } from './halal'
import { isIndustryCode } from './kbli'
import { npwpCheckDigit, readNpwp } from './npwp'
import { readPhone } from './phone'
import { readPirt } from './pirt'
import { readRupiah } from './rupiah'

const today = '2026-11-24'
const digits = (length: number) =>
  fc.array(fc.nat({ max: 9 }), { minLength: length, maxLength: length }).map((found) => found.join(''))

describe('isIndustryCode', () => {
  it.each([
    ['10794', true],
    ['33190', true],
    ['09900', false],
    ['34000', false],
    ['01493', false],
    ['56210', false],
    ['1079', false],
    ['107940', false],
  ])('%s is industry: %s', (kbli, expected) => {
    expect(isIndustryCode(kbli)).toBe(expected)
  })
})

describe('rupiah', () => {
  const printed = new Intl.NumberFormat('id-ID')

  it('reads back every amount as it is printed', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom('', 'Rp', 'Rp ', 'rp. '),
        fc.constantFrom('', ',00', ',-'),
        (amount, before, after) => {
          expect(readRupiah(`${before}${printed.format(amount)}${after}`)).toMatchObject({ amount })
          expect(readRupiah(String(amount))).toMatchObject({ amount })
        },
      ),
    )
  })

  it.each([
    ['1,000,000', 'rupiah_unreadable'],
    ['1.5', 'rupiah_unreadable'],
    ['1.0000', 'rupiah_unreadable'],
    ['0.500', 'rupiah_unreadable'],
    ['5 juta', 'rupiah_unreadable'],
    ['', 'rupiah_unreadable'],
    ['Rp1.000,50', 'rupiah_sen'],
    ['-1', 'rupiah_negative'],
    ['99999999999999999', 'rupiah_too_large'],
  ])('refuses %s', (typed, reason) => {
    expect(readRupiah(typed)).toMatchObject({ ok: false, reason })
  })
})

describe('NPWP', () => {
  it('has the check digit of the printed samples', () => {
    expect(npwpCheckDigit('12345678')).toBe('2')
    expect(npwpCheckDigit('65389112')).toBe('7')
  })

  it('is read back from its parts, old and new', () => {
    fc.assert(
      fc.property(digits(8), digits(6), (serial, office) => {
        const old = `${serial}${npwpCheckDigit(serial)}${office}`
        expect(readNpwp(old, today)).toMatchObject({
          kind: 'old',
          warnings: [],
          officeCode: office.slice(0, 3),
        })
        expect(readNpwp(`0${old}`, today)).toMatchObject({ kind: 'new', normalised: `0${old}`, warnings: [] })
      }),
    )
  })

  it('warns of a check digit and of sixteen digits before their day', () => {
    expect(readNpwp('12.345.678.3-728.000', today)).toMatchObject({ ok: true, warnings: ['check_digit'] })
    expect(readNpwp('0123456782728000', '2024-06-30')).toMatchObject({ warnings: ['before_july_2024'] })
    expect(readNpwp('0123456782728000', '2024-07-01')).toMatchObject({ warnings: [] })
  })
})

describe('P-IRT', () => {
  it('tells its parts, and its year alone decides whether it is over', () => {
    expect(readPirt('P-IRT No. 2066402010001-29', today)).toMatchObject({
      normalised: '206640201000129',
      packaging: '2',
      foodType: '06',
      regionCode: '6402',
      productSequence: '01',
      producerSequence: '0001',
      expiryYear: 2029,
      expired: false,
      warnings: [],
    })
    expect(readPirt('2066403010001-25', today)).toMatchObject({ expired: true, warnings: [] })
    expect(readPirt('2066403010001-26', today)).toMatchObject({
      expired: false,
      warnings: ['expires_this_year'],
    })
    expect(readPirt('2063273010001-29', today)).toMatchObject({ ok: true, warnings: ['other_region'] })
  })
})

it('a halal number is the certificate’s, not the decree’s', () => {
  expect(readHalal('ID 32110000293810822', today)).toMatchObject({
    provinceCode: '32',
    issuedMonth: '2022-08',
    warnings: [],
  })
  expect(readHalal('KH.00230012010119', today)).toMatchObject({ ok: false, reason: 'halal_is_kh' })
})

describe('a telephone', () => {
  it('of Tenggarong is a landline', () => {
    for (const typed of ['0541-661234', '+62 541 661234', '(0541) 661234'])
      expect(readPhone(typed)).toMatchObject({ kind: 'landline', normalised: '+62541661234' })
  })

  it('is read back from E.164', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), digits(9), (second, rest) => {
        const normalised = `+628${second}${rest}`
        for (const typed of [normalised, normalised.slice(1), `0${normalised.slice(3)}`])
          expect(readPhone(typed)).toMatchObject({ normalised, kind: 'mobile' })
      }),
    )
  })

  it.each(['0812abc345678', '08123', '0801234567', '08123456789012', ''])('is not %s', (typed) => {
    expect(readPhone(typed).ok).toBe(false)
  })
})
