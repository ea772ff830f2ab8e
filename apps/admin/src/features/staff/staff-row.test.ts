import { expect, test } from 'vitest'
import { availableMentors, matchesWords, type StaffRow } from './staff-row'

const person = (id: string, facts: Partial<StaffRow> = {}): StaffRow => ({
  id,
  regencyCode: '64.02',
  regionName: 'Kutai Kartanegara',
  name: id,
  email: `${id}@contoh.example`,
  phone: null,
  position: null,
  status: 'active',
  duties: ['mentor'],
  openCases: 10,
  ...facts,
})

test('a case can go to active mentors only, the least loaded first, and not to the one who has it', () => {
  const staff = [
    person('penuh', { openCases: 30 }),
    person('sekarang', { openCases: 1 }),
    person('nonaktif', { status: 'disabled', openCases: 0 }),
    person('verifikator', { duties: ['verifier'], openCases: 0 }),
    person('lega', { openCases: 2, duties: ['mentor', 'verifier'] }),
  ]
  expect(availableMentors(staff, 'sekarang').map(({ id }) => id)).toEqual(['lega', 'penuh'])
})

test('a person is found by any part of her name, without accents, or of her e-mail', () => {
  const row = { name: "Nur'aini Béatrix", email: 'plkb.muaramuntai@contoh.example' }
  expect(['nur aini', 'BEATRIX', 'muaramuntai', ' '].map((words) => matchesWords(row, words))).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(matchesWords(row, 'halimah')).toBe(false)
})
