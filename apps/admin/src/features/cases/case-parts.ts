import type { BridgeStage } from '@titian/ui'
import type { Answers } from '../../shared/use-me'

export type CaseRecord = Answers['cases']['get']
export type CaseStage = CaseRecord['bridge']['stages'][number]
export type CaseCriterion = CaseStage['criteria'][number]
export type CasePaper = CaseRecord['evidence'][number]

/** The stages as the bridge draws them; advice has no plank. */
export const bridgeOf = ({ bridge }: CaseRecord): BridgeStage[] =>
  bridge.stages.map(({ number, name, criteria }) => {
    const planks = criteria
      .filter(({ kind }) => kind !== 'advice')
      .map(({ plank, title }) => ({ state: plank, label: title }))
    return {
      number,
      name,
      planks:
        planks.length > 0 ? planks : [{ state: number <= bridge.current ? 'met' : 'unmet', label: name }],
    }
  })

/** The papers of a criterion, newest first. */
export const papersOf = ({ evidence }: CaseRecord, criterionId: string): CasePaper[] =>
  evidence.filter((paper) => paper.criterionId === criterionId)

export const mainProductOf = ({ enterprise }: CaseRecord) =>
  enterprise.products.find(({ isMain }) => isMain) ?? enterprise.products[0]

export type Move = 'office' | 'mentor' | 'class' | 'answers' | 'both' | 'visit' | 'figures' | 'known'

/** The criterion whose paper is a proposal: it is computed and never attached. */
export const isClass = (criterionId: string): boolean => criterionId.endsWith('.golongan_industri')

/** Whose move a criterion waits for. */
export const moveOf = ({
  plank,
  verifier,
  criterionId,
  asks,
}: Pick<CaseCriterion, 'plank' | 'verifier' | 'criterionId' | 'asks'>): Move => {
  if (plank === 'waiting') return 'office'
  if (isClass(criterionId) && plank !== 'met') return 'class'
  if (plank === 'returned') return 'mentor'
  if (asks.length > 0) return 'answers'
  if (criterionId.endsWith('.dua_kunjungan')) return 'visit'
  if (criterionId.endsWith('.tumbuh')) return 'figures'
  return verifier === 'S' ? 'known' : 'both'
}

/** The criterion that is next: what was sent back comes first, it is nearest to done. */
export const nextCriterion = ({ bridge, nextStep }: CaseRecord): CaseCriterion | undefined => {
  const all = bridge.stages.flatMap(({ criteria }) => criteria)
  return (
    all.find(({ plank }) => plank === 'returned') ??
    all.find(({ criterionId }) => criterionId === nextStep?.criterionId)
  )
}
