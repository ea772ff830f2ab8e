import { ifSame, requireAmount, spanOf, type Amount, type Span } from './amounts'
import { ruling, type Ruleset, type Ruling } from './ruleset'

export const industryClasses = ['kecil', 'menengah', 'besar'] as const
export type IndustryClass = (typeof industryClasses)[number]

/**
 * `literal`: land and buildings are left out where they lie on the owner's residence (art. 3(2)) and only for kecil.
 * `alwaysExclude`: they are left out everywhere, as offices and OSS do.
 */
export const landPolicies = ['literal', 'alwaysExclude'] as const
export type LandPolicy = (typeof landPolicies)[number]

export type IndustryRuleset = Ruleset & {
  mostWorkersOfKecil: number
  /** Kecil lies below it. */
  menengahFrom: number
  /** The last rupiah of menengah with more workers than kecil has; with fewer there is no limit. */
  menengahTo: number
}

export const industryRuleset: IndustryRuleset = {
  id: 'permenperin-64-2016',
  citation: 'Permenperin 64/M-IND/PER/7/2016 pasal 3–5',
  mark: 'R2',
  validFrom: '2016-07-01',
  validTo: null,
  mostWorkersOfKecil: 19,
  menengahFrom: 1_000_000_000,
  menengahTo: 15_000_000_000,
}

/** Whole rupiah; null is unknown. `siteIsResidence`: the place of business lies on the owner's residence. */
export type IndustryQuestion = {
  workers: Amount
  investmentExLand: Amount
  landAndBuilding: Amount
  siteIsResidence: boolean | null
  landPolicy: LandPolicy
}

/**
 * The industry class by workers and investment. Any number of either gives exactly one class; what is not known is
 * taken as anything from zero up, and the answer is null where that leaves two classes possible.
 * Warning `no_workers` at zero workers: permanent workers may be none, but somebody makes the goods.
 * @throws DomainError BAD_INPUT `negative`, `not_integer`
 */
export function industryClass(
  question: IndustryQuestion,
  rule = industryRuleset,
): Ruling<IndustryClass | null> {
  const { workers, investmentExLand, landAndBuilding, siteIsResidence, landPolicy } = question
  for (const [field, amount] of Object.entries({ workers, investmentExLand, landAndBuilding }))
    requireAmount(amount, field)
  const people = spanOf(workers)
  const withoutLand = spanOf(investmentExLand)
  const land = spanOf(landAndBuilding)
  const withLand: Span = [withoutLand[0] + land[0], withoutLand[1] + land[1]]
  const total = landPolicy === 'alwaysExclude' ? withoutLand : withLand
  const forKecil: Span =
    landPolicy === 'alwaysExclude' || siteIsResidence === true
      ? withoutLand
      : siteIsResidence === false
        ? withLand
        : [withoutLand[0], withLand[1]]
  // The class only rises with workers and with rupiah, so its two ends bound everything between.
  const at = (end: 0 | 1) => classOf(people[end], forKecil[end], total[end], rule)
  return ruling(rule, ifSame(at(0), at(1)), workers === 0 ? ['no_workers'] : [])
}

function classOf(workers: number, forKecil: number, total: number, rule: IndustryRuleset): IndustryClass {
  if (workers <= rule.mostWorkersOfKecil) return forKecil < rule.menengahFrom ? 'kecil' : 'menengah'
  return total <= rule.menengahTo ? 'menengah' : 'besar'
}
