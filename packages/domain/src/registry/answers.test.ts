import { expect, it } from 'vitest'
import { answersCheckedBy, answersTo, isCorrection, missingAnswers, type KnownAnswers } from './answers'

const whole: KnownAnswers = {
  nik: '6402064105900001',
  citizenship: 'WNI',
  birthDate: '1990-05-01',
  contact: { phoneOwner: 'sendiri', phone: '+6281234567890' },
  home: { villageCode: '64.02.01.2001', rt: '7', address: 'Gang 1' },
  product: { kindId: 'amplang', isPackaged: true, shelfLifeDays: null, pathwayId: 'industri' },
  runBy: 'sendiri',
  sinceYear: 2019,
  nib: null,
  ikmAtEntry: 'tidak',
}

it('misses nothing of a registration that answered everything', () => {
  expect(missingAnswers(whole, true)).toEqual([])
})

it('names what is still to come, in the order of the form', () => {
  const open: KnownAnswers = {
    ...whole,
    nik: null,
    birthDate: null,
    home: { ...whole.home, address: '' },
    product: { ...whole.product, kindId: null },
    nib: { proof: 'belum_dilihat', number: null, issuedOn: null, holder: null },
    ikmAtEntry: 'belum_diketahui',
  }
  expect(missingAnswers(open, false)).toEqual(['nik', 'birthDate', 'home', 'product', 'nib', 'ikmAtEntry'])
})

it('asks how a product is packed only where a label depends on it', () => {
  const loose = { ...whole, product: { ...whole.product, isPackaged: null } }
  expect(missingAnswers(loose, true)).toEqual(['product'])
  expect(missingAnswers(loose, false)).toEqual([])
})

it.each([
  [null, '1', false],
  ['', 'Gang 1', false],
  ['belum_diketahui', 'tidak', false],
  ['1', '1', false],
  ['1', '2', true],
  [{ rt: null, address: 'a' }, { rt: '1', address: 'a' }, false],
  [{ rt: null, address: 'a' }, { rt: '1', address: 'b' }, true],
  [{ kindId: 'a', isPackaged: false }, { kindId: 'a', isPackaged: true }, true],
  [null, { kindId: 'a' }, false],
])('of %j and %j says whether it corrects: %s', (before, after, answer) => {
  expect(isCorrection(before, after)).toBe(answer)
})

it('leaves to the office what a verified paper was checked against', () => {
  expect(answersCheckedBy([])).toEqual([])
  expect(answersCheckedBy([{ criterionId: 'industri.rencana', productId: null }])).toEqual([])
  expect(answersCheckedBy([{ criterionId: 'jasa-dagang.npwp', productId: null }])).toEqual([
    'nik',
    'citizenship',
    'birthDate',
  ])
  expect(answersCheckedBy([{ criterionId: 'industri.halal', productId: 'p' }])).toEqual(['product'])
})

it('leads from an unknown fact to the answer that settles it', () => {
  expect(answersTo(['woman.nikValid', 'woman.citizenship'])).toEqual(['nik', 'citizenship'])
  expect(answersTo(['product.group', 'product.packaged'])).toEqual(['product'])
  expect(answersTo(['licence.risk', 'case.salesGrew'])).toEqual([])
})
