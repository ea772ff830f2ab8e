import { idAt } from './ids'
import { randomOf } from './random'
import type { DemoRows } from './rows'

const phone = 'Ponsel contoh'
const computer = 'Komputer contoh'

/** The history that the application would have written: one row for each act. */
export const addHistory = (rows: DemoRows): void => {
  const random = randomOf('history')
  const add = (
    at: Date,
    row: { regencyCode: string; caseId: string; womanId: string },
    act: {
      actorId: string
      duty: string
      action: string
      subjectKind: string
      subjectId: string
      after: object
      reason?: string
    },
  ) =>
    rows.auditEvent.push({
      id: idAt(at, random),
      regencyCode: row.regencyCode,
      caseId: row.caseId,
      womanId: row.womanId,
      at,
      deviceAt: act.duty === 'mentor' ? at : null,
      device: act.duty === 'mentor' ? phone : computer,
      requestId: 'contoh',
      ...act,
    })

  for (const row of rows.assistanceCase) {
    add(
      row.openedAt,
      { ...row, caseId: row.id },
      {
        actorId: row.openedBy,
        duty: 'mentor',
        action: 'registry.register',
        subjectKind: 'case',
        subjectId: row.id,
        after: { pathway: row.pathwayId },
      },
    )
  }
  for (const row of rows.visit) {
    add(row.receivedAt, row, {
      actorId: row.authorId,
      duty: 'mentor',
      action: 'visit.log',
      subjectKind: 'visit',
      subjectId: row.id,
      after: { mode: row.mode, condition: row.condition, flags: row.flags },
    })
  }
  for (const row of rows.visitQuarantine) {
    add(row.receivedAt, row, {
      actorId: row.authorId,
      duty: 'mentor',
      action: 'visit.quarantine',
      subjectKind: 'visit',
      subjectId: row.id,
      after: { reason: row.reason },
    })
  }
  for (const row of rows.evidence) {
    add(row.receivedAt, row, {
      actorId: row.authorId,
      duty: 'mentor',
      action: 'evidence.submit',
      subjectKind: 'evidence',
      subjectId: row.id,
      after: { criterion: row.criterionId, type: row.type },
    })
  }
  for (const row of rows.decision) {
    add(row.decidedAt, row, {
      actorId: row.authorId,
      duty: 'verifier',
      action: 'evidence.decide',
      subjectKind: 'evidence',
      subjectId: row.evidenceId,
      after: { status: row.outcome },
      ...(row.reason ? { reason: row.reason } : {}),
    })
  }
  for (const row of rows.stageEvent) {
    add(row.reachedAt, row, {
      actorId: row.authorId,
      duty: row.causeKind === 'evidence' ? 'verifier' : 'mentor',
      action: 'stage.reach',
      subjectKind: 'case',
      subjectId: row.caseId,
      after: { stage: row.stage, isAtEntry: row.isAtEntry },
    })
  }
}
