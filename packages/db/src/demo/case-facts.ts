import { mostIn90Days, productFacts, type Facts, type RunBy } from '@titian/domain'
import type { DemoCase, DemoVisit } from './demo-case'

/** What the product kind alone says; which criteria apply follows from it. */
export const productFactsOf = ({ kind, ware }: DemoCase): Facts =>
  productFacts({ ...kind, isPackaged: ware.isPackaged ?? kind.isPackaged })

/** The facts of a case as the rules see them when the given visits have arrived. */
export const factsOf = (demoCase: DemoCase, visits: readonly DemoVisit[]): Facts => ({
  'woman.nikValid': demoCase.target.stage > 0 ? true : null,
  'woman.citizenship': 'WNI',
  'woman.dataNoticeGiven': true,
  'registration.duplicateCleared': true,
  'enterprise.runBy': runByOf(demoCase),
  'case.mentorAssigned': true,
  'case.coreDataComplete': true,
  'case.validVisitsIn90Days': mostIn90Days(visits.filter(({ isValid }) => isValid)),
  'case.ikmAtEntry': ikmAtEntryOf(demoCase) === 'belum_diketahui' ? null : ikmAtEntryOf(demoCase) === 'ya',
  ...productFactsOf(demoCase),
})

export const runByOf = ({ index, story }: DemoCase): RunBy => {
  if (story === 'nib_suami' || index % 7 === 3) return 'bersama_suami'
  return index % 41 === 5 ? 'kelompok' : 'sendiri'
}

export const ikmAtEntryOf = ({ target, index }: DemoCase): 'ya' | 'tidak' | 'belum_diketahui' => {
  if (target.isIkmAtEntry) return 'ya'
  return target.stage < 3 && index % 9 === 0 ? 'belum_diketahui' : 'tidak'
}
