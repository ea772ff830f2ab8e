import type { CalendarDay } from '../core'
import { bpsRuleset, bpsScale, type BpsScale } from './bps-scale'
import { industryClass, industryRuleset, type IndustryClass, type LandPolicy } from './industry-class'
import type { ProductionFigures } from './production'
import type { Ruling } from './ruleset'
import { umkmRulesets, umkmScale, type UmkmScale } from './umkm-scale'

/** The reading of Permenperin 64/2016 that the programme uses: art. 3(2) by its letter. Source: domain.md §2.1. */
export const programmeLandPolicy: LandPolicy = 'literal'

/** One of the answers: what was found, on which row of the rules, and what has to be asked while it is null. */
export type Answer<Value> = Ruling<Value | null> & { missing: (keyof ProductionFigures)[] }

export type ThreeAnswers = {
  asOf: CalendarDay
  byCapital: Answer<UmkmScale>
  bySales: Answer<UmkmScale>
  industry: Answer<IndustryClass> & { landPolicy: LandPolicy; byOtherPolicy: IndustryClass | null }
  bps: Answer<BpsScale>
}

/**
 * UMKM scale by capital and by sales, industry class and BPS scale of the same figures, by the rules of one day. They
 * are different axes (domain.md §0.2–0.5) and never folded into one. Unknown stays null and names what is missing.
 *
 * @param asOf the day whose rules answer, WITA
 * @throws DomainError BAD_INPUT `negative`, `not_integer`, `no_rule_in_force`, `owner_counts`
 */
export function threeAnswers(figures: ProductionFigures, asOf: CalendarDay): ThreeAnswers {
  const missing = (...keys: (keyof ProductionFigures)[]) => keys.filter((key) => figures[key] === null)
  const { capital, annualSales } = figures
  const umkm = umkmScale({ capital, annualSales, netAssets: null, purpose: 'pemberdayaan', asOf })
  const classBy = (landPolicy: LandPolicy) =>
    industryClass({
      workers: figures.workersPermanent,
      investmentExLand: figures.investmentExLand,
      landAndBuilding: figures.landAndBuilding,
      siteIsResidence: figures.siteIsResidence,
      landPolicy,
    })
  const industry = classBy(programmeLandPolicy)
  const bps = bpsScale(everyoneWhoWorks(figures))
  const ask = <Value>(ruling: Ruling<Value | null>, keys: (keyof ProductionFigures)[]): Answer<Value> => ({
    ...ruling,
    missing: ruling.value === null ? missing(...keys) : [],
  })
  return {
    asOf,
    byCapital: ask({ ...umkm, value: umkm.value.byCapital }, ['capital']),
    bySales: ask({ ...umkm, value: umkm.value.bySales }, ['annualSales']),
    industry: {
      ...ask(industry, ['workersPermanent', 'investmentExLand', 'landAndBuilding', 'siteIsResidence']),
      landPolicy: programmeLandPolicy,
      byOtherPolicy: classBy('alwaysExclude').value,
    },
    bps: ask(bps, ['ownerWorks', 'workersPermanent', 'workersCasual', 'workersFamily']),
  }
}

/** Owner, paid and unpaid, as BPS counts; null while one of them is not known. */
export function everyoneWhoWorks({
  ownerWorks,
  workersPermanent,
  workersCasual,
  workersFamily,
}: Pick<ProductionFigures, 'ownerWorks' | 'workersPermanent' | 'workersCasual' | 'workersFamily'>):
  number | null {
  if (ownerWorks === null || workersPermanent === null || workersCasual === null || workersFamily === null)
    return null
  return (ownerWorks ? 1 : 0) + workersPermanent + workersCasual + workersFamily
}

/** The four classes as they are proposed, stored and compared. */
export type ProposedClass = {
  umkmByCapital: UmkmScale | null
  umkmBySales: UmkmScale | null
  industryClass: IndustryClass | null
  bpsScale: BpsScale | null
}

export const proposedClass = (answers: ThreeAnswers): ProposedClass => ({
  umkmByCapital: answers.byCapital.value,
  umkmBySales: answers.bySales.value,
  industryClass: answers.industry.value,
  bpsScale: answers.bps.value,
})

/** Whether two computations say the same of every axis. */
export const isSameClass = (a: ProposedClass, b: ProposedClass): boolean =>
  a.umkmByCapital === b.umkmByCapital &&
  a.umkmBySales === b.umkmBySales &&
  a.industryClass === b.industryClass &&
  a.bpsScale === b.bpsScale

/** The law behind a stored answer, by the id of its row of the rules; the id itself where the row is not known here. */
export const citationOfRuleset = (rulesetId: string): string =>
  [...umkmRulesets, industryRuleset, bpsRuleset].find(({ id }) => id === rulesetId)?.citation ?? rulesetId
