import { addDays, witaDay, type Criterion, type NumberKind } from '@titian/domain'
import { isPlan, isStillWaiting } from './archetypes'
import { belowCase, type Business } from './business'
import { idAt, type Random } from './random'
import type { Rows } from './rows'
import { minutesAfter, wita } from './time'
import type { MadeVisit } from './visit-rows'

const decisionDays = 3

/** Papers handed in at visits, a second person's decisions on them, and the stages that these opened. */
export function addPapers(
  rows: Rows,
  business: Business,
  visits: readonly MadeVisit[],
  random: Random,
): void {
  const { archetype, openedAt, caseId } = business
  if (archetype.stage > 0)
    addStage(rows, business, 1, { at: openedAt, kind: 'registration', id: caseId }, random)
  const decided = archetype.papers.map((row, at, all) => {
    const visit = visits[1 + Math.floor((at / all.length) * (visits.length - 3))]
    const handedInAt = isPlan(row) || !visit ? openedAt : minutesAfter(visit.receivedAt, 10)
    return { row, ...addPaper(rows, business, row, handedInAt, random) }
  })
  const second = visits[1]
  if (archetype.stage > 1 && second) {
    const cause = { at: second.receivedAt, kind: 'visit' as const, id: second.id }
    addStage(rows, business, 2, cause, random)
  }
  for (let stage = 3; stage <= archetype.stage; stage++) {
    const last = decided.filter(({ row }) => row.stageNumber <= stage).at(-1)
    if (!last) throw new Error(`${archetype.kind.id} has no papers of stage ${stage}.`)
    const cause = { at: last.decidedAt, kind: 'evidence' as const, id: last.id }
    addStage(rows, business, stage, cause, random)
  }
}

function addPaper(
  rows: Rows,
  business: Business,
  row: Criterion,
  receivedAt: Date,
  random: Random,
): { id: string; decidedAt: Date } {
  const { mentor, verifier, archetype, index } = business
  const id = idAt(receivedAt, random)
  const isWaiting = isStillWaiting(row, archetype.stage)
  rows.evidence.push({
    id,
    ...belowCase(business, mentor.id),
    criterionId: row.id,
    criterionVersion: row.version,
    productId: row.perProduct ? business.productId : null,
    type: row.evidenceTypes[0] ?? '',
    number: numberOf(row.numberKind, index),
    issuedOn: row.needsIssueDate ? witaDay(receivedAt) : null,
    expiresOn: null,
    facilitatedBy: 'pendamping',
    note: '',
    status: isWaiting ? 'waiting' : 'verified',
    deviceSentAt: receivedAt,
    receivedAt,
  })
  const decidedAt = wita(addDays(witaDay(receivedAt), decisionDays), 9 * 60 + random.int(0, 360))
  if (!isWaiting) {
    rows.decision.push({
      id: idAt(decidedAt, random),
      ...belowCase(business, verifier.id),
      evidenceId: id,
      evidenceAuthorId: mentor.id,
      outcome: 'verified',
      reason: '',
      decidedAt,
    })
  }
  return { id, decidedAt }
}

function addStage(
  rows: Rows,
  business: Business,
  stage: number,
  cause: { at: Date; kind: 'registration' | 'visit' | 'evidence'; id: string },
  random: Random,
): void {
  const author = cause.kind === 'evidence' ? business.verifier : business.mentor
  rows.stageEvent.push({
    id: idAt(cause.at, random),
    ...belowCase(business, author.id),
    stage,
    reachedAt: cause.at,
    reachedOn: witaDay(cause.at),
    isAtEntry: false,
    ruleVersions: business.archetype.ruleVersions[stage - 1] ?? {},
    causeKind: cause.kind,
    causeId: cause.id,
  })
}

/** Numbers of the right shape that nobody holds. */
function numberOf(kind: NumberKind, index: number): string | null {
  const counted = (digits: number) => String(index).padStart(digits, '0')
  switch (kind) {
    case 'none':
      return null
    case 'nib':
      return `0000${counted(9)}`
    case 'pirt':
      return `206640299${counted(7)}-31`
    case 'md':
      return `MD640299${counted(7)}`
    case 'halal':
      return `ID64990${counted(12)}`
    case 'npwp':
      return `99${counted(13)}`
    case 'other':
      return `CONTOH/${counted(7)}`
  }
}
