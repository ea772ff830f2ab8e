import {
  assessReadiness,
  wasHeldAtEntry,
  witaDay,
  type CalendarDay,
  type PathwayId,
  type StageAssessment,
} from '@titian/domain'
import { criteria } from '../reference/criteria'
import { stages } from '../reference/pathways'
import { wita } from './calendar'
import { factsOf } from './case-facts'
import { belowCase, type DemoCase, type DemoVisit } from './demo-case'
import { idAt } from './ids'
import type { DemoPaper } from './papers'
import { randomOf, type Random } from './random'
import type { DemoRows } from './rows'

const ofPathway = (id: PathwayId) => ({
  stages: stages.filter(({ pathwayId }) => pathwayId === id),
  criteria: criteria.filter(({ pathwayId }) => pathwayId === id),
})
const rulesOf = {
  industri: ofPathway('industri'),
  'jasa-dagang': ofPathway('jasa-dagang'),
} as const satisfies Record<PathwayId, object>

type Moment = {
  at: Date
  actor: { id: string }
  kind: 'registration' | 'visit' | 'evidence'
  causeId: string
}
type Reached = { stage: number; stageAtEntry: number }

/**
 * Goes through the case as it happened and records each stage in the moment that opened it, as the application does.
 * @throws Error when the papers and visits do not lead to the target and hold it today: then the demo would not be true
 */
export const replayStages = (
  rows: DemoRows,
  demoCase: DemoCase,
  visits: readonly DemoVisit[],
  papers: readonly DemoPaper[],
  today: CalendarDay,
): Reached => {
  const random = randomOf(`stages ${demoCase.index}`)
  const { target } = demoCase
  let reached: Reached = { stage: 0, stageAtEntry: 0 }
  for (const moment of momentsOf(demoCase, visits, papers)) {
    if (reached.stage >= target.stage) break
    // From stage 3 on only papers open stages.
    if (moment.kind === 'visit' && reached.stage >= 2) continue
    const readiness = readinessAt(demoCase, visits, papers, moment.at)
    for (const stage of readiness.stages) {
      if (stage.number <= reached.stage || stage.number > readiness.highestStage) continue
      const isAtEntry = wasHeldAtEntry(stage, demoCase.openedOn)
      rows.stageEvent.push(eventOf(random, demoCase, moment, stage, isAtEntry))
      reached = { stage: stage.number, stageAtEntry: isAtEntry ? stage.number : reached.stageAtEntry }
    }
  }
  const { highestStage } = readinessAt(demoCase, visits, papers, wita(today, 0))
  if (reached.stage !== target.stage || highestStage !== target.stage) {
    throw new Error(
      `Case ${demoCase.index} (${demoCase.ware.kindId}) shall stand at stage ${target.stage}: reached ${reached.stage}, holds ${highestStage}.`,
    )
  }
  return reached
}

const eventOf = (
  random: Random,
  demoCase: DemoCase,
  { at, actor, kind, causeId }: Moment,
  { number, criteria: assessed }: StageAssessment,
  isAtEntry: boolean,
): DemoRows['stageEvent'][number] => ({
  id: idAt(at, random),
  ...belowCase(demoCase, actor),
  stage: number,
  reachedAt: at,
  reachedOn: witaDay(at),
  isAtEntry,
  ruleVersions: Object.fromEntries(assessed.map(({ criterionId, version }) => [criterionId, version])),
  causeKind: kind,
  causeId,
})

const momentsOf = (
  demoCase: DemoCase,
  visits: readonly DemoVisit[],
  papers: readonly DemoPaper[],
): Moment[] =>
  [
    { at: demoCase.openedAt, actor: demoCase.openedBy, kind: 'registration' as const, causeId: demoCase.id },
    ...visits.map(({ receivedAt, author, id }) => ({
      at: receivedAt,
      actor: author,
      kind: 'visit' as const,
      causeId: id,
    })),
    ...papers.flatMap(({ status, decidedAt, decidedBy, id }) =>
      status === 'verified' && decidedAt && decidedBy
        ? [{ at: decidedAt, actor: decidedBy, kind: 'evidence' as const, causeId: id }]
        : [],
    ),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())

const readinessAt = (
  demoCase: DemoCase,
  visits: readonly DemoVisit[],
  papers: readonly DemoPaper[],
  at: Date,
) =>
  assessReadiness({
    ...rulesOf[demoCase.pathwayId],
    facts: factsOf(
      demoCase,
      visits.filter(({ receivedAt }) => receivedAt <= at),
    ),
    evidence: papers
      .filter(({ receivedAt }) => receivedAt <= at)
      .map(({ decidedAt, status, ...paper }) => ({
        ...paper,
        status: decidedAt !== null && decidedAt <= at ? status : ('waiting' as const),
      })),
    mainProductId: demoCase.productId,
    asOf: witaDay(at),
  })
