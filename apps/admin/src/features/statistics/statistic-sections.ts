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

/** One kind of count over areas and years; two series of an index never share one. */
export type Reading = Pick<Statistic, 'indicator' | 'label' | 'unit' | 'definition' | 'series'> & {
  years: readonly number[]
  areas: readonly { areaCode: string | null; areaName: string; byYear: ReadonlyMap<number, Statistic> }[]
  sources: readonly { year: number; source: string; sourceUrl: string }[]
}

/** Readings by section; those with most areas first. */
export const sectionsOf = (statistics: readonly Statistic[]): { key: SectionKey; readings: Reading[] }[] =>
  sectionKeys.flatMap((key) => {
    const own = statistics.filter(({ indicator }) => sectionOf(indicator) === key && indicator !== 'ipg_rank')
    return own.length > 0 ? [{ key, readings: readingsOf(own) }] : []
  })

const readingsOf = (statistics: readonly Statistic[]): Reading[] =>
  [...grouped(statistics, ({ indicator, series }) => `${indicator}|${series}`).values()]
    .flatMap((rows) => {
      const [first] = rows
      return first ? [{ ...first, years: yearsOf(rows), areas: areasOf(rows), sources: sourcesOf(rows) }] : []
    })
    .sort((one, other) => other.areas.length - one.areas.length)

const yearsOf = (rows: readonly Statistic[]) =>
  [...new Set(rows.map(({ year }) => year))].sort((one, other) => one - other)

// The country first, then the province, then its regencies in the order of their codes.
const areasOf = (rows: readonly Statistic[]) =>
  [...grouped(rows, ({ areaCode }) => areaCode ?? '')]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, own]) => ({
      areaCode: own[0]?.areaCode ?? null,
      areaName: own[0]?.areaName ?? '',
      byYear: new Map(own.map((row) => [row.year, row])),
    }))

const sourcesOf = (rows: readonly Statistic[]) =>
  [...grouped(rows, ({ year, sourceUrl }) => `${year}|${sourceUrl}`).values()]
    .flatMap(([first]) => (first ? [first] : []))
    .sort((one, other) => one.year - other.year)

const grouped = (rows: readonly Statistic[], keyOf: (row: Statistic) => string): Map<string, Statistic[]> => {
  const groups = new Map<string, Statistic[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

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
  const candidates = [...newest.values()].sort(byRegencyThenProvince)
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

const byRegencyThenProvince = (one: Statistic, other: Statistic) => {
  const key = ({ areaCode, indicator }: Statistic) =>
    `${areaCode === provinceRegion ? '9' : areaCode}|${indicator}`
  return key(one) < key(other) ? -1 : 1
}
