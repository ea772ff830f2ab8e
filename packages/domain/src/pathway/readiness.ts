import type { CalendarDay } from '../core/calendar'
import { assessCriterion, type CriterionAssessment } from './assess-criterion'
import { criteriaInForce, isInForce, type Criterion, type PathwayStage } from './criterion'
import type { Facts } from './facts'
import type { EvidenceFact } from './papers'

/** Rows of one pathway, what is known of one case, and the day on which the question is asked. */
export type ReadinessQuestion = {
  stages: readonly PathwayStage[]
  criteria: readonly Criterion[]
  facts: Facts
  evidence: readonly EvidenceFact[]
  mainProductId: string | null
  asOf: CalendarDay
}

/** `isComplete`: nothing holds the stage back. `stillHolds`: no paper behind it has lost its validity since. */
export type StageAssessment = {
  number: number
  key: string
  name: string
  isVerifiedFunnel: boolean
  isComplete: boolean
  stillHolds: boolean
  criteria: CriterionAssessment[]
}

export type Readiness = {
  stages: StageAssessment[]
  highestStage: number
  nextCriterion: CriterionAssessment | null
  missing: CriterionAssessment[]
}

/**
 * How far a case is on its pathway, with the reason for each criterion.
 *
 * `highestStage` is the highest stage whose criteria, and those of all before it, are settled; 0 when not even the
 * first is. Criteria may be met in any order. Advice and a running grace never hold a stage back, unknown does. It
 * says what today's facts prove: a stage once reached is an event of its own and is not taken back by a lower answer.
 * `missing` lists the gates and graces that are not met, in order; `nextCriterion` is the first that holds her back
 * and is not already lying at the office.
 */
export function assessReadiness(question: ReadinessQuestion): Readiness {
  const { asOf, mainProductId, facts, evidence } = question
  const inForce = criteriaInForce(question.criteria, asOf)
  const assessed = inForce.map((criterion) =>
    assessCriterion(criterion, { facts, evidence, mainProductId, asOf }),
  )

  const stages = question.stages
    .filter((stage) => isInForce(stage, asOf))
    .toSorted((a, b) => a.number - b.number)
    .map((stage) => assessStage(stage, assessed))

  const missing = assessed.filter(isMissing)
  const holding = missing.filter((criterion) => criterion.holdsBack)
  return {
    stages,
    highestStage: highestOf(stages),
    nextCriterion: holding.find((criterion) => criterion.plank !== 'waiting') ?? holding[0] ?? null,
    missing,
  }
}

function assessStage(stage: PathwayStage, assessed: readonly CriterionAssessment[]): StageAssessment {
  const criteria = assessed.filter((criterion) => criterion.stageNumber === stage.number)
  return {
    number: stage.number,
    key: stage.key,
    name: stage.name,
    isVerifiedFunnel: stage.isVerifiedFunnel,
    isComplete: criteria.every((criterion) => !criterion.holdsBack),
    stillHolds: criteria.every((criterion) => criterion.stillHolds !== false),
    criteria,
  }
}

function highestOf(stages: readonly StageAssessment[]): number {
  const firstOpen = stages.findIndex((stage) => !stage.isComplete)
  const reached = firstOpen === -1 ? stages : stages.slice(0, firstOpen)
  return reached.at(-1)?.number ?? 0
}

const isMissing = ({ kind, state }: CriterionAssessment): boolean =>
  kind !== 'advice' && (state === 'unmet' || state === 'unknown')
