import { describe, expect, it } from 'vitest'
import { groupByVillage, isNeededToday, matching, urgencyOf, type DayCase } from './day-plan'

const row = (changes: Partial<DayCase>): DayCase => ({
  caseId: changes.name ?? 'a',
  name: 'Aminah',
  enterpriseName: 'Amplang Aminah',
  productName: 'Amplang haruan',
  villageCode: '64.02.99.2001',
  villageName: 'Jantur Selatan',
  status: 'didampingi',
  stage: 2,
  stageName: 'Didampingi',
  pathwayId: 'industri',
  lastVisitDay: '2026-11-12',
  nextVisitOn: null,
  strip: { current: 2, stages: [] },
  nextStep: null,
  openFollowUps: 0,
  overdueFollowUps: 0,
  returnedEvidence: 0,
  isVisitDue: false,
  sharesHouseWith: null,
  phoneOwner: 'sendiri',
  ...changes,
})

describe("the mentor's day", () => {
  it('puts a returned paper before an overdue step, and that before a visit that is due', () => {
    const rows = [
      row({ name: 'C', isVisitDue: true }),
      row({ name: 'B', overdueFollowUps: 1 }),
      row({ name: 'A', returnedEvidence: 1 }),
    ]
    expect(groupByVillage(rows).flatMap(({ cases }) => cases.map(({ name }) => name))).toEqual([
      'A',
      'B',
      'C',
    ])
  })

  it('keeps a pause quiet whatever is open, and last in its village', () => {
    const resting = row({ name: 'A', status: 'jeda', overdueFollowUps: 3, isVisitDue: true })
    expect(urgencyOf(resting)).toBe('resting')
    expect(isNeededToday(resting)).toBe(false)
    expect(groupByVillage([resting, row({ name: 'B' })])[0]?.cases.map(({ name }) => name)).toEqual([
      'B',
      'A',
    ])
  })

  it('puts the village with most to do first', () => {
    const rows = [
      row({ name: 'A' }),
      row({ name: 'B', villageCode: '64.02.99.2002', villageName: 'Rebaq Rinding', isVisitDue: true }),
    ]
    expect(groupByVillage(rows).map(({ villageName }) => villageName)).toEqual([
      'Rebaq Rinding',
      'Jantur Selatan',
    ])
  })

  it('finds her by every word typed, in name, business, product or village', () => {
    const rows = [
      row({ name: 'Aminah' }),
      row({ name: 'Salmiah', enterpriseName: 'Salai Ibu', productName: 'Ikan salai' }),
    ]
    expect(matching(rows, 'jantur SALAI').map(({ name }) => name)).toEqual(['Salmiah'])
    expect(matching(rows, '  ')).toHaveLength(2)
  })
})
