import { expect, test } from 'vitest'
import { beside, rankOf, sectionsOf, type Statistic } from './statistic-sections'

const statistic = (
  facts: Partial<Statistic> & Pick<Statistic, 'indicator' | 'areaCode' | 'year'>,
): Statistic => ({
  areaName: facts.areaCode ?? 'Indonesia',
  label: facts.indicator,
  period: String(facts.year),
  value: 1,
  unit: 'unit',
  definition: 'arti',
  source: 'sumber',
  sourceUrl: `https://contoh.example/${facts.year}`,
  series: null,
  note: null,
  ...facts,
})

const all = [
  statistic({ indicator: 'ikm_register_units', areaCode: '64.02', year: 2021 }),
  statistic({ indicator: 'ikm_register_units', areaCode: '64.72', year: 2021 }),
  statistic({ indicator: 'imk_units', areaCode: '64', year: 2023 }),
  statistic({ indicator: 'imk_units', areaCode: '64', year: 2024 }),
  statistic({ indicator: 'imk_units', areaCode: '64.02', year: 2023 }),
  statistic({ indicator: 'ipg', areaCode: '64', year: 2021, series: 'SP2010' }),
  statistic({ indicator: 'ipg', areaCode: null, year: 2021, series: 'SP2010' }),
  statistic({ indicator: 'ipg', areaCode: '64', year: 2024, series: 'SP2020-LF' }),
  statistic({ indicator: 'ipg_rank', areaCode: '64', year: 2021, series: 'SP2010', value: 32 }),
]

test('two series of an index never share a table', () => {
  const ipg = sectionsOf(all).find(({ key }) => key === 'ipg')
  expect(ipg?.readings.map(({ series, years }) => [series, years])).toEqual([
    ['SP2010', [2021]],
    ['SP2020-LF', [2024]],
  ])
})

test('years of one count stand side by side, the country before the province before its regencies', () => {
  const imk = sectionsOf(all).find(({ key }) => key === 'imk')?.readings[0]
  expect(imk?.years).toEqual([2023, 2024])
  expect(imk?.areas.map(({ areaCode, byYear }) => [areaCode, [...byYear.keys()]])).toEqual([
    ['64', [2023, 2024]],
    ['64.02', [2023]],
  ])
  const sp2010 = sectionsOf(all).find(({ key }) => key === 'ipg')?.readings[0]
  expect(sp2010?.areas.map(({ areaCode }) => areaCode)).toEqual([null, '64'])
})

test('the rank is told by itself and is in no table', () => {
  expect(rankOf(all)?.value).toBe(32)
  expect(sectionsOf(all).flatMap(({ readings }) => readings.map(({ indicator }) => indicator))).not.toContain(
    'ipg_rank',
  )
})

test('beside a regency stand its own figures, beside the province the register, the newest survey and the rank', () => {
  const keys = (areaCode: string) =>
    beside(all, areaCode).map((row) => `${row.indicator} ${row.areaCode} ${row.year}`)
  expect(keys('64.02')).toEqual(['ikm_register_units 64.02 2021', 'imk_units 64.02 2023'])
  expect(keys('64')).toEqual([
    'ikm_register_units 64.02 2021',
    'ikm_register_units 64.72 2021',
    'imk_units 64 2024',
    'ipg_rank 64 2021',
  ])
})
