import type { Business } from './business'
import { idAt, type Random } from './random'
import type { Rows } from './rows'

interface Act {
  at: Date
  actorId: string
  duty: 'mentor' | 'verifier' | 'entrepreneur'
  action: string
  subjectKind: string
  subjectId: string
  after: object
}

/** The history that the application would have written: one row for each act. */
export function addHistory(rows: Rows, { regencyCode, caseId, womanId }: Business, random: Random): void {
  for (const { at, duty, ...act } of actsOf(rows)) {
    rows.auditEvent.push({
      id: idAt(at, random),
      regencyCode,
      caseId,
      womanId,
      at,
      deviceAt: duty === 'mentor' ? at : null,
      duty,
      device: duty === 'verifier' ? 'Komputer contoh' : 'Ponsel contoh',
      requestId: 'contoh',
      ...act,
    })
  }
}

const actsOf = (rows: Rows): Act[] => [
  ...rows.assistanceCase.map(({ openedAt, openedBy, id, pathwayId }) => ({
    at: openedAt,
    actorId: openedBy,
    duty: 'mentor' as const,
    action: 'registry.register',
    subjectKind: 'case',
    subjectId: id,
    after: { pathway: pathwayId },
  })),
  ...rows.visit.map(({ receivedAt, authorId, id, mode, condition, flags }) => ({
    at: receivedAt,
    actorId: authorId,
    duty: 'mentor' as const,
    action: 'visit.log',
    subjectKind: 'visit',
    subjectId: id,
    after: { mode, condition, flags },
  })),
  ...rows.visitConfirmation.map(({ answeredAt, authorId, visitId, answer }) => ({
    at: answeredAt,
    actorId: authorId,
    duty: 'entrepreneur' as const,
    action: 'visit.confirm',
    subjectKind: 'visit',
    subjectId: visitId,
    after: { answer },
  })),
  ...rows.evidence.map(({ receivedAt, authorId, id, criterionId, type }) => ({
    at: receivedAt,
    actorId: authorId,
    duty: 'mentor' as const,
    action: 'evidence.submit',
    subjectKind: 'evidence',
    subjectId: id,
    after: { criterion: criterionId, type },
  })),
  ...rows.decision.map(({ decidedAt, authorId, evidenceId, outcome }) => ({
    at: decidedAt,
    actorId: authorId,
    duty: 'verifier' as const,
    action: 'evidence.decide',
    subjectKind: 'evidence',
    subjectId: evidenceId,
    after: { status: outcome },
  })),
  ...rows.stageEvent.map(({ reachedAt, authorId, causeKind, caseId, stage, isAtEntry }) => ({
    at: reachedAt,
    actorId: authorId,
    duty: causeKind === 'evidence' ? ('verifier' as const) : ('mentor' as const),
    action: 'stage.reach',
    subjectKind: 'case',
    subjectId: caseId,
    after: { stage, isAtEntry },
  })),
]
