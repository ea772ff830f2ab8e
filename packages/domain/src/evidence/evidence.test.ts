import { expect, test } from 'vitest'
import { changesBetween, returnReasonOfKey, returnReasons, toggleReason, type PaperContent } from '.'

const paper: PaperContent = {
  type: 'surat_pirt',
  number: '2006402010001-29',
  issuedOn: '2026-03-01',
  expiresOn: null,
  facilitatedBy: null,
  note: '',
  fileCount: 1,
}

test('a mended paper names what it says differently, and nothing else', () => {
  expect(changesBetween(paper, paper)).toEqual([])
  expect(
    changesBetween(paper, { ...paper, number: '2006402010001-30', note: 'Foto baru.', fileCount: 2 }),
  ).toEqual([
    { field: 'number', before: '2006402010001-29', now: '2006402010001-30' },
    { field: 'note', before: null, now: 'Foto baru.' },
    { field: 'fileCount', before: '1', now: '2' },
  ])
})

test('keys 1 to 6 are the reasons in their order, other keys none', () => {
  expect(['1', '2', '3', '4', '5', '6'].map(returnReasonOfKey)).toEqual(Object.values(returnReasons))
  expect(['0', '7', '9', 'a', '11', ''].map(returnReasonOfKey)).toEqual(Array(6).fill(undefined))
})

test('a reason pressed twice is taken out again, and written words stay', () => {
  const both = toggleReason(toggleReason('Halaman 2.', returnReasons.blur), returnReasons.number)
  expect(both).toBe(`Halaman 2. ${returnReasons.blur} ${returnReasons.number}`)
  expect(toggleReason(both, returnReasons.blur)).toBe(`Halaman 2. ${returnReasons.number}`)
  expect(toggleReason(returnReasons.blur, returnReasons.blur)).toBe('')
})
