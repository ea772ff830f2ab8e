import {
  addDays,
  assessReadiness,
  criteriaInForce,
  evaluate,
  productFacts,
  type CalendarDay,
  type Criterion,
  type Facts,
} from '@titian/domain'
import type { ProductKind, Reference } from './reference'

/** A kind of product at a stage, with the papers that the rules ask for until there. */
export interface Archetype {
  kind: ProductKind
  stage: number
  papers: Criterion[]
  /** Versions of all criteria of each stage up to this one, as a stage event keeps them. */
  ruleVersions: Record<string, number>[]
}

const planType = 'rencana_pendampingan'
const highest = 6

/** By stage, every kind of product that the rules of the day let reach it and no further. */
export function archetypesOf(reference: Reference, today: CalendarDay): Archetype[][] {
  return Array.from({ length: highest + 1 }, (_, stage) =>
    reference.kinds.flatMap((kind) => archetypeOf(reference, kind, stage, today) ?? []),
  )
}

function archetypeOf(
  reference: Reference,
  kind: ProductKind,
  stage: number,
  today: CalendarDay,
): Archetype | undefined {
  const ofPathway = {
    stages: reference.stages.filter(({ pathwayId }) => pathwayId === kind.pathwayId),
    criteria: reference.criteria.filter(({ pathwayId }) => pathwayId === kind.pathwayId),
  }
  const inForce = criteriaInForce(ofPathway.criteria, today)
  const facts = factsAt(kind, stage)
  const papers = inForce.filter(
    (row) =>
      row.proof === 'evidence' &&
      row.kind !== 'advice' &&
      row.stageNumber <= Math.max(stage, 2) &&
      evaluate(row.appliesWhen, facts) !== 'false',
  )
  const { highestStage } = assessReadiness({
    ...ofPathway,
    facts,
    evidence: papers.map((row) => ({
      id: row.id,
      criterionId: row.id,
      productId: row.perProduct ? kind.id : null,
      status: isStillWaiting(row, stage) ? 'waiting' : 'verified',
      issuedOn: addDays(today, -100),
      expiresOn: null,
      verifiedOn: addDays(today, -90),
    })),
    mainProductId: kind.id,
    asOf: today,
  })
  if (highestStage !== stage) return undefined
  const ruleVersions = Array.from({ length: stage }, (_, at) =>
    Object.fromEntries(
      inForce.filter(({ stageNumber }) => stageNumber === at + 1).map(({ id, version }) => [id, version]),
    ),
  )
  return { kind, stage, papers, ruleVersions }
}

/** At stage 1 the plan lies at the office; at 0 her NIK is still to come. */
export const isStillWaiting = (row: Criterion, stage: number): boolean => stage < 2 && isPlan(row)

export const isPlan = (row: Criterion): boolean => row.evidenceTypes.some((type) => type === planType)

const factsAt = (kind: ProductKind, stage: number): Facts => ({
  'woman.nikValid': stage > 0 ? true : null,
  'woman.citizenship': 'WNI',
  'woman.dataNoticeGiven': true,
  'registration.duplicateCleared': true,
  'enterprise.runBy': 'sendiri',
  'case.mentorAssigned': true,
  'case.coreDataComplete': true,
  'case.validVisitsIn90Days': 2,
  'case.ikmAtEntry': false,
  ...productFacts(kind),
})
