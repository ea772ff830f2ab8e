import type { CalendarDay } from '../core'
import { requireAmount, type Amount } from './amounts'
import { ruleInForce, ruling, type Ruleset, type Ruling } from './ruleset'

export const umkmScales = ['mikro', 'kecil', 'menengah', 'besar'] as const
export type UmkmScale = (typeof umkmScales)[number]

/** `pendaftaran`: starting or registering a business; `pemberdayaan`: ease, protection, empowerment. */
export const umkmPurposes = ['pendaftaran', 'pemberdayaan'] as const
export type UmkmPurpose = (typeof umkmPurposes)[number]

/** The highest rupiah of mikro, kecil and menengah, each still inside its class; above the last is besar. */
export type UmkmLimits = readonly [mikro: number, kecil: number, menengah: number]

/**
 * `wealth` is what the law measures beside sales: modal usaha, or once kekayaan bersih, both without the land and
 * buildings of the place of business. `eitherSuffices`: that law took one measure or the other for every purpose.
 */
export type UmkmRuleset = Ruleset & {
  wealth: 'capital' | 'netAssets'
  wealthLimits: UmkmLimits
  salesLimits: UmkmLimits
  eitherSuffices: boolean
}

export const umkmRulesets: readonly UmkmRuleset[] = [
  {
    id: 'uu20-2008',
    citation: 'UU 20/2008 pasal 6',
    mark: 'R2',
    validFrom: '2008-07-04',
    validTo: '2021-02-01',
    wealth: 'netAssets',
    wealthLimits: [50_000_000, 500_000_000, 10_000_000_000],
    salesLimits: [300_000_000, 2_500_000_000, 50_000_000_000],
    eitherSuffices: true,
  },
  {
    id: 'pp7-2021',
    citation: 'PP 7/2021 pasal 35(1)–(5)',
    mark: 'R',
    validFrom: '2021-02-02',
    validTo: null,
    wealth: 'capital',
    wealthLimits: [1_000_000_000, 5_000_000_000, 10_000_000_000],
    salesLimits: [2_000_000_000, 15_000_000_000, 50_000_000_000],
    eitherSuffices: false,
  },
]

export type UmkmQuestion = {
  capital: Amount
  annualSales: Amount
  netAssets: Amount
  purpose: UmkmPurpose
  asOf: CalendarDay
}

export type UmkmAnswer = {
  byCapital: UmkmScale | null
  bySales: UmkmScale | null
  forPurpose: UmkmScale | null
}

/**
 * The UMKM scale by each measure of the law of that day, side by side; null where the amount is not known. Amounts are
 * whole rupiah, without the land and buildings of the place of business. `byCapital` is by net assets before 2021.
 *
 * Registering goes by capital (art. 35(2)), the programme by sales (35(4)); while sales are not known capital stands in
 * for them with the warning `provisional` (R-UMKM-1). Warning `scales_differ` when the two disagree.
 * @throws DomainError BAD_INPUT `negative`, `not_integer`, `no_rule_in_force`
 */
export function umkmScale(
  { capital, annualSales, netAssets, purpose, asOf }: UmkmQuestion,
  rulesets: readonly UmkmRuleset[] = umkmRulesets,
): Ruling<UmkmAnswer> {
  for (const [field, amount] of Object.entries({ capital, annualSales, netAssets }))
    requireAmount(amount, field)
  const rule = ruleInForce(rulesets, asOf)
  const byCapital = scaleOf(rule.wealth === 'capital' ? capital : netAssets, rule.wealthLimits)
  const bySales = scaleOf(annualSales, rule.salesLimits)
  const byPurpose = purpose === 'pendaftaran' ? byCapital : bySales
  const standIn = purpose === 'pendaftaran' && !rule.eitherSuffices ? null : (bySales ?? byCapital)
  const isProvisional = byPurpose === null && standIn !== null
  return ruling(rule, { byCapital, bySales, forPurpose: byPurpose ?? standIn }, [
    ...(isProvisional && !rule.eitherSuffices ? ['provisional'] : []),
    ...(byCapital !== null && bySales !== null && byCapital !== bySales ? ['scales_differ'] : []),
  ])
}

const scaleOf = (amount: Amount, limits: UmkmLimits): UmkmScale | null => {
  if (amount === null) return null
  const [mikro, kecil, menengah] = limits
  if (amount <= mikro) return 'mikro'
  if (amount <= kecil) return 'kecil'
  return amount <= menengah ? 'menengah' : 'besar'
}
