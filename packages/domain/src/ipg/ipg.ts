import { DomainError } from '../core'

/**
 * One sex in one year: life expectancy (UHH) and years of schooling expected (HLS) and had (RLS), in years; adjusted
 * expenditure (pengeluaran) in thousand rupiah a person and year.
 */
export type IpgComponents = { uhh: number; hls: number; rls: number; pengeluaran: number }
export type Sex = 'female' | 'male'

/** Each between 0 and 1. Knowledge is the mean of the two schoolings. */
export type DimensionIndices = {
  health: number
  expectedSchooling: number
  meanSchooling: number
  knowledge: number
  livingStandard: number
}

export type Ipg = {
  ipmFemale: number
  ipmMale: number
  ipg: number
  components: Record<Sex, DimensionIndices>
}

/** Proved on 12,004 published rows (ipg.md §1.2) [N]. Expenditure in thousand rupiah. */
export const goalposts = {
  lifeFrom: { female: 22.5, male: 17.5 },
  lifeSpan: 65,
  mostHls: 18,
  mostRls: 15,
  leastExpenditure: 1007.436,
  mostExpenditure: 26572.352,
} as const

/**
 * The gender development index by BPS' method since 2014, IPM of women over IPM of men × 100, unrounded. Indices lie
 * between 0 and 1; each IPM is the geometric mean of three. Compare with published figures within 0.03: those are made
 * from rounded inputs. @throws DomainError BAD_INPUT `male_index_zero`. Source: SIRUSA indicator 28740; ipg.md §1 [R, N].
 */
export function ipg(female: IpgComponents, male: IpgComponents): Ipg {
  const components = { female: indicesOf(female, 'female'), male: indicesOf(male, 'male') }
  const ipmFemale = ipmOf(components.female)
  const ipmMale = ipmOf(components.male)
  if (ipmMale === 0)
    throw new DomainError('BAD_INPUT', 'male_index_zero', 'Indeks laki-laki nol: periksa angkanya.', 'male')
  return { ipmFemale, ipmMale, ipg: (ipmFemale / ipmMale) * 100, components }
}

function indicesOf({ uhh, hls, rls, pengeluaran }: IpgComponents, sex: Sex): DimensionIndices {
  const expectedSchooling = within(hls / goalposts.mostHls)
  const meanSchooling = within(rls / goalposts.mostRls)
  return {
    health: within((uhh - goalposts.lifeFrom[sex]) / goalposts.lifeSpan),
    expectedSchooling,
    meanSchooling,
    knowledge: (expectedSchooling + meanSchooling) / 2,
    livingStandard: within(Math.log(pengeluaran / goalposts.leastExpenditure) / expenditureSpan),
  }
}

export const expenditureSpan = Math.log(goalposts.mostExpenditure / goalposts.leastExpenditure)

const ipmOf = ({ health, knowledge, livingStandard }: DimensionIndices): number =>
  Math.cbrt(health * knowledge * livingStandard) * 100

const within = (index: number): number => Math.min(1, Math.max(0, index))
