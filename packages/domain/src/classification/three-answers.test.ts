import { describe, expect, it } from 'vitest'
import { printedDifferences, recordProductionInput } from './inputs'
import { missingSiinasItems, type ProductionFigures } from './production'
import { isSameClass, proposedClass, threeAnswers } from './three-answers'

const unknown: ProductionFigures = {
  capital: null,
  investmentExLand: null,
  landAndBuilding: null,
  siteIsResidence: null,
  annualSales: null,
  workersPermanent: null,
  workersCasual: null,
  workersFamily: null,
  ownerWorks: null,
}
const kitchen: ProductionFigures = {
  capital: 20_000_000,
  investmentExLand: 15_000_000,
  landAndBuilding: 200_000_000,
  siteIsResidence: true,
  annualSales: 60_000_000,
  workersPermanent: 0,
  workersCasual: 1,
  workersFamily: 1,
  ownerWorks: true,
}
const asOf = '2026-11-24'

describe('three answers side by side', () => {
  it('answers each axis by itself: one billion is mikro by capital and menengah as industry', () => {
    const answers = threeAnswers(
      { ...kitchen, capital: 1_000_000_000, investmentExLand: 1_000_000_000 },
      asOf,
    )
    expect(proposedClass(answers)).toEqual({
      umkmByCapital: 'mikro',
      umkmBySales: 'mikro',
      industryClass: 'menengah',
      bpsScale: 'mikro',
    })
    expect(answers.byCapital.ruleset).toBe('pp7-2021')
    expect(answers.industry.ruleset).toBe('permenperin-64-2016')
  })

  it('answers nothing from nothing and names what is missing for each', () => {
    const answers = threeAnswers(unknown, asOf)
    expect(Object.values(proposedClass(answers))).toEqual([null, null, null, null])
    expect(answers.byCapital.missing).toEqual(['capital'])
    expect(answers.bySales.missing).toEqual(['annualSales'])
    expect(answers.industry.missing).toEqual([
      'workersPermanent',
      'investmentExLand',
      'landAndBuilding',
      'siteIsResidence',
    ])
    expect(answers.bps.missing).toEqual(['ownerWorks', 'workersPermanent', 'workersCasual', 'workersFamily'])
  })

  it('counts for BPS whoever works, and for industry permanent workers alone', () => {
    const answers = threeAnswers(
      { ...kitchen, workersPermanent: 2, workersCasual: 1, workersFamily: 1 },
      asOf,
    )
    expect(answers.bps.value).toBe('kecil')
    expect(answers.industry.value).toBe('kecil')
  })

  it('says where leaving land and building out everywhere would answer otherwise', () => {
    const shop = { ...kitchen, siteIsResidence: false, landAndBuilding: 2_000_000_000 }
    const { industry } = threeAnswers(shop, asOf)
    expect([industry.value, industry.landPolicy, industry.byOtherPolicy]).toEqual([
      'menengah',
      'literal',
      'kecil',
    ])
  })

  it('sees a change on any axis', () => {
    const first = proposedClass(threeAnswers(kitchen, asOf))
    expect(isSameClass(first, proposedClass(threeAnswers({ ...kitchen, capital: 999_000_000 }, asOf)))).toBe(
      true,
    )
    for (const change of [
      { capital: 1_000_000_001 },
      { annualSales: 2_000_000_001 },
      { investmentExLand: 1_000_000_000 },
      { workersCasual: 3 },
      { annualSales: null },
    ])
      expect(isSameClass(first, proposedClass(threeAnswers({ ...kitchen, ...change }, asOf)))).toBe(false)
  })
})

describe('a reading of production', () => {
  const reading = {
    id: '019a0000-0000-7000-8000-000000000001',
    caseId: '019a0000-0000-7000-8000-000000000002',
    sentAt: '2026-11-24T01:00:00Z',
    year: 2026,
    ...unknown,
    unit: null,
    capacityInstalled: null,
    capacityUsed: null,
    production: null,
    rawMaterial: null,
    water: null,
    fuel: null,
    electricityKwh: null,
    machines: null,
  }
  const refused = (change: object) => {
    const parsed = recordProductionInput.safeParse({ ...reading, ...change })
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))
  }

  it('takes one where only the year is known, and zero that is not the same as unknown', () => {
    expect(refused({})).toEqual([])
    expect(refused({ capital: 0, workersPermanent: 0 })).toEqual([])
  })

  it('refuses amounts without a unit, half rupiah, less than nothing, and work that nobody does', () => {
    expect(refused({ production: 10 })).toEqual(['unit'])
    expect(refused({ capital: 0.5 })).toEqual(['capital'])
    expect(refused({ annualSales: -1 })).toEqual(['annualSales'])
    expect(refused({ ownerWorks: false, workersPermanent: 0, workersCasual: 0, workersFamily: 0 })).toEqual([
      'ownerWorks',
    ])
  })

  it('names the items of SIINas that are not there yet', () => {
    expect(missingSiinasItems(reading)).toHaveLength(11)
    expect(missingSiinasItems({ ...reading, production: 5, unit: 'kg', water: 'PDAM' })).not.toContain(
      'Produksi',
    )
    expect(missingSiinasItems({ ...reading, production: 5 })).toContain('Produksi')
  })
})

describe('what is printed beside what is computed', () => {
  const printed = { kbliVersion: '2020' as const, kbliCodes: ['10750'], scale: 'mikro' as const }
  const computed = { umkmByCapital: 'mikro', productKbli2020: '10750' }

  it('lists what differs and nothing that one side does not know', () => {
    expect(printedDifferences(printed, computed)).toEqual([])
    expect(printedDifferences({ ...printed, scale: null }, { ...computed, umkmByCapital: 'kecil' })).toEqual(
      [],
    )
    expect(printedDifferences(printed, { umkmByCapital: 'kecil', productKbli2020: null })).toEqual(['scale'])
    expect(printedDifferences({ ...printed, kbliCodes: ['47242'] }, computed)).toEqual([
      'not_industry',
      'kbli_of_product',
    ])
    expect(printedDifferences({ ...printed, kbliVersion: '2025', kbliCodes: ['10293'] }, computed)).toEqual(
      [],
    )
  })
})
