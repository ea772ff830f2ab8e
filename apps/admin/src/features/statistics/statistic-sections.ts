import { provinceRegion } from '@titian/domain'
import type { Answers } from '../../shared/use-me'

export type Statistic = Answers['reference']['statistics']['statistics'][number]

export const sectionKeys = ['register', 'imk', 'pekka', 'ipg', 'other'] as const
export type SectionKey = (typeof sectionKeys)[number]

const sectionOf = (indicator: string): SectionKey => {
  if (indicator.startsWith('ikm_register')) return 'register'
  if (indicator.startsWith('imk')) return 'imk'
  if (indicator.startsWith('pekka')) return 'pekka'
  return indicator.startsWith('ipg') ? 'ipg' : 'other'
}

/** One kind of count: the same indicator, year, series and source, over several areas. */
export type Reading = Pick<
  Statistic,
  'indicator' | 'label' | 'year' | 'unit' | 'definition' | 'source' | 'sourceUrl' | 'series'
> & {
  values: readonly Pick<Statistic, 'areaCode' | 'areaName' | 'value' | 'note' | 'sourceUrl'>[]
}

/** Readings by section, newest first; two series of one indicator never share a reading. */
export const sectionsOf = (statistics: readonly Statistic[]): { key: SectionKey; readings: Reading[] }[] =>
  sectionKeys.flatMap((key) => {
    const own = statistics.filter(({ indicator }) => sectionOf(indicator) === key && indicator !== 'ipg_rank')
    return own.length > 0 ? [{ key, readings: readingsOf(own) }] : []
  })

const readingsOf = (statistics: readonly Statistic[]): Reading[] => {
  const groups = new Map<string, Statistic[]>()
  for (const row of statistics) {
    const key = [row.indicator, row.year, row.series, row.source].join('|')
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
    .flatMap((rows) => {
      const [first] = rows
      return first ? [{ ...first, values: [...rows].sort(byArea) }] : []
    })
    .sort((one, other) => other.year - one.year || (one.indicator < other.indicator ? -1 : 1))
}

// The country first, then the province, then its regencies in the order of their codes.
const byArea = (one: Statistic, other: Statistic) => ((one.areaCode ?? '') < (other.areaCode ?? '') ? -1 : 1)

/** The province's rank among the provinces, which is a reading of its own. */
export const rankOf = (statistics: readonly Statistic[]): Statistic | undefined =>
  statistics.find(({ indicator }) => indicator === 'ipg_rank')

const besideIndicators = ['ikm_register_units', 'ikm_register_workers', 'imk_units', 'pekka', 'ipg_rank']
const besideProvince = ['ikm_register_units', 'ikm_register_workers', 'ipg_rank']

/**
 * The few that stand beside the programme's own figures, each in its newest year: a regency's own, or for the
 * province the register of both regencies, the survey's total and the rank.
 */
export const beside = (statistics: readonly Statistic[], areaCode: string): Statistic[] => {
  const newest = new Map<string, Statistic>()
  for (const row of statistics) {
    const key = `${row.indicator}|${row.areaCode}`
    if (row.year >= (newest.get(key)?.year ?? 0)) newest.set(key, row)
  }
  const candidates = [...newest.values()]
  const own = candidates.filter(
    (row) => row.areaCode === areaCode && besideIndicators.includes(row.indicator),
  )
  if (areaCode !== provinceRegion && own.length > 0) return own
  return candidates.filter(
    (row) =>
      besideProvince.includes(row.indicator) ||
      (row.areaCode === provinceRegion && row.indicator === 'imk_units'),
  )
}
