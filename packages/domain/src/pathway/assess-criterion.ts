import type { CalendarDay } from '../core/calendar'
import type { Criterion } from './criterion'
import { evaluate, factsOf, type Truth } from './expression'
import type { FactName, Facts } from './facts'
import { graceAfter, type Grace } from './grace'
import { byValidity, isPast, papersFor, wasExpiredWhenVerified, type EvidenceFact } from './papers'
import type { CitationMark, CriterionKind, VerifierKind } from './vocabulary'

export const criterionStates = ['met', 'unmet', 'unknown', 'notApplicable'] as const
export type CriterionState = (typeof criterionStates)[number]

/** How the criterion lies on the bridge; what does not apply has no plank. */
export const planks = ['met', 'waiting', 'returned', 'unknown', 'unmet'] as const
export type Plank = (typeof planks)[number]

export const criterionReasons = [
  'computed',
  'verified',
  'verified_expired',
  'waiting_decision',
  'returned',
  'expired_when_verified',
  'no_evidence',
  'grace_running',
  'fact_unknown',
  'fact_against',
  'not_applicable',
] as const
export type CriterionReason = (typeof criterionReasons)[number]

/**
 * The answer for one criterion: its state, the paper and the row of the rules that it rests on.
 * `stillHolds` is null while the criterion is not met; false when the paper has expired since it was verified.
 * `unknownFacts` are the facts to ask for when the state is unknown.
 */
export type CriterionAssessment = {
  criterionId: string
  version: number
  stageNumber: number
  position: number
  title: string
  titleForHer: string
  kind: CriterionKind
  isPrivate: boolean
  state: CriterionState
  plank: Plank | null
  reason: CriterionReason
  holdsBack: boolean
  stillHolds: boolean | null
  evidence: EvidenceFact | null
  grace: Grace | null
  unknownFacts: FactName[]
  verifier: VerifierKind
  citation: string
  mark: CitationMark
}

export type CaseKnowledge = {
  facts: Facts
  evidence: readonly EvidenceFact[]
  mainProductId: string | null
  asOf: CalendarDay
}

type Finding = Pick<CriterionAssessment, 'state' | 'plank' | 'reason'> & { evidence?: EvidenceFact }

/** Assesses one row of the rules for one case. Papers that were verified after `asOf` are still waiting on it. */
export function assessCriterion(criterion: Criterion, knowledge: CaseKnowledge): CriterionAssessment {
  const applies = evaluate(criterion.appliesWhen, knowledge.facts)
  const found = applies === 'false' ? notApplicable : find(criterion, applies, knowledge)
  const grace = graceOf(criterion, knowledge)
  const isOpen = found.state === 'unmet' || found.state === 'unknown'
  const isSpared = criterion.kind === 'advice' || (grace?.isRunning ?? false)
  const isInGrace = grace?.isRunning === true && grace.endsOn !== null
  const finding: Finding = found.reason === 'no_evidence' && isInGrace ? graceRunning : found
  return {
    criterionId: criterion.id,
    version: criterion.version,
    stageNumber: criterion.stageNumber,
    position: criterion.position,
    title: criterion.title,
    titleForHer: criterion.titleForHer,
    kind: criterion.kind,
    isPrivate: criterion.isPrivate,
    state: finding.state,
    plank: finding.plank,
    reason: finding.reason,
    holdsBack: isOpen && !isSpared,
    stillHolds: found.state === 'met' ? found.reason !== 'verified_expired' : null,
    evidence: finding.evidence ?? null,
    grace: applies === 'false' ? null : grace,
    unknownFacts: found.state === 'unknown' ? unknownFactsOf(criterion, knowledge.facts) : [],
    verifier: criterion.verifier,
    citation: criterion.citation,
    mark: criterion.mark,
  }
}

const notApplicable = { state: 'notApplicable', plank: null, reason: 'not_applicable' } as const
const graceRunning = { state: 'unmet', plank: 'waiting', reason: 'grace_running' } as const
const factUnknown = { state: 'unknown', plank: 'unknown', reason: 'fact_unknown' } as const

function find(criterion: Criterion, applies: Truth, knowledge: CaseKnowledge): Finding {
  if (criterion.expression === null) return findEvidence(criterion, applies, knowledge)
  const truth = evaluate(criterion.expression, knowledge.facts)
  // True settles the criterion whether or not it applies; anything else waits for what is not known.
  if (truth === 'true') return { state: 'met', plank: 'met', reason: 'computed' }
  if (truth === 'unknown' || applies === 'unknown') return factUnknown
  return { state: 'unmet', plank: 'unmet', reason: 'fact_against' }
}

function findEvidence(criterion: Criterion, applies: Truth, knowledge: CaseKnowledge): Finding {
  const papers = papersFor(criterion, knowledge)
  const good = papers
    .filter((paper) => paper.status === 'verified' && !wasExpiredWhenVerified(paper))
    .toSorted(byValidity)
  const best = good[0]
  if (best) {
    const reason = isPast(best.expiresOn, knowledge.asOf) ? 'verified_expired' : 'verified'
    return { state: 'met', plank: 'met', reason, evidence: best }
  }
  const state = applies === 'unknown' ? 'unknown' : 'unmet'
  const waiting = papers.filter((paper) => paper.status === 'waiting').toSorted(byValidity)[0]
  if (waiting) return { state, plank: 'waiting', reason: 'waiting_decision', evidence: waiting }
  const returned = papers.filter((paper) => paper.status === 'returned').toSorted(byValidity)[0]
  if (returned) return { state, plank: 'returned', reason: 'returned', evidence: returned }
  if (applies === 'unknown') return factUnknown
  const expired = papers.toSorted(byValidity)[0]
  if (expired) return { state, plank: 'unmet', reason: 'expired_when_verified', evidence: expired }
  return { state, plank: 'unmet', reason: 'no_evidence' }
}

function graceOf(criterion: Criterion, knowledge: CaseKnowledge): Grace | null {
  if (criterion.kind !== 'grace' || criterion.graceMonths === null || criterion.graceAfter === null)
    return null
  const anchors = papersFor({ id: criterion.graceAfter, perProduct: true }, knowledge)
  const starts = anchors.flatMap((paper) =>
    paper.status === 'verified' ? (paper.issuedOn ?? paper.verifiedOn ?? []) : [],
  )
  return graceAfter(starts, criterion.graceMonths, knowledge.asOf)
}

function unknownFactsOf(criterion: Criterion, facts: Facts): FactName[] {
  const asked = [
    ...factsOf(criterion.appliesWhen),
    ...(criterion.expression ? factsOf(criterion.expression) : []),
  ]
  return [...new Set(asked)].filter((name) => facts[name] === undefined || facts[name] === null)
}
