import { describe, expect, test } from 'vitest'
import { beforeFirstStage, sortRows, stripSegments, type BoardRow } from './board-rows'

const row = (areaName: string, facts: Partial<BoardRow> = {}): BoardRow => ({
  areaCode: areaName,
  areaName,
  openCases: 0,
  stages: [],
  visits90: 0,
  withoutVisit60: 0,
  shareWithoutVisit60: null,
  licensed: 0,
  ikmVerified: 0,
  ikmRisen: 0,
  ikmAtEntry: 0,
  waiting: 0,
  oldestWaitingDays: null,
  otherPathways: 0,
  ...facts,
})
const namesOf = (rows: readonly BoardRow[]) => rows.map(({ areaName }) => areaName)

describe('the order of areas', () => {
  const rows = [
    row('Paser', { openCases: 36, oldestWaitingDays: 8, shareWithoutVisit60: 0.14 }),
    row('Berau', { openCases: 36, oldestWaitingDays: null, shareWithoutVisit60: 0.09 }),
    row('Mahakam Ulu', { openCases: 0, oldestWaitingDays: 19 }),
  ]

  test('most cases come first and equal areas stay in the order of their names', () => {
    expect(namesOf(sortRows(rows, { by: 'openCases', descending: true }))).toEqual([
      'Berau',
      'Paser',
      'Mahakam Ulu',
    ])
  })

  test('an area where nothing waits or nobody is accompanied counts as least', () => {
    expect(namesOf(sortRows(rows, { by: 'oldest', descending: true }))).toEqual([
      'Mahakam Ulu',
      'Paser',
      'Berau',
    ])
    expect(namesOf(sortRows(rows, { by: 'idle', descending: false }))).toEqual([
      'Mahakam Ulu',
      'Berau',
      'Paser',
    ])
  })

  test('sorting leaves the given rows as they are', () => {
    sortRows(rows, { by: 'area', descending: true })
    expect(namesOf(rows)).toEqual(['Paser', 'Berau', 'Mahakam Ulu'])
  })
})

test('a strip shows the six stages; cases before the first are told beside it', () => {
  const stages = ['Baru', 'Terdata', 'Didampingi', 'Berizin', 'Layak edar', 'Siap IKM', 'IKM terdaftar']
  const area = row('Kutai Kartanegara', {
    stages: stages.map((name, stage) => ({ stage, name, count: stage + 2 })),
  })
  expect(stripSegments(area).map(({ label, value }) => `${label} ${value}`)).toEqual([
    'Terdata 3',
    'Didampingi 4',
    'Berizin 5',
    'Layak edar 6',
    'Siap IKM 7',
    'IKM terdaftar 8',
  ])
  expect(beforeFirstStage(area)).toBe(2)
})
