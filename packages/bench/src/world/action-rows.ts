import { hash } from 'node:crypto'
import type { Business } from './business'
import type { Rows } from './rows'

/**
 * What the phones sent, as the idempotency of every action keeps it. Its hash is a plain one: the API's keyed hash
 * costs half of the whole generation, and nothing sends a generated action again.
 */
export function addActions(rows: Rows, { regencyCode, caseId }: Business): void {
  const add = (kind: string, authorId: string, receivedAt: Date, body: { id: string }, result: object) => {
    const bodyHash = hash('sha256', JSON.stringify(body), 'buffer')
    rows.receivedAction.push({ id: body.id, regencyCode, authorId, kind, bodyHash, body, result, receivedAt })
  }
  for (const { openedBy, openedAt, womanId, stage, pathwayId } of rows.assistanceCase) {
    add('registry.register', openedBy, openedAt, { id: caseId, ...{ pathwayId } }, { caseId, womanId, stage })
  }
  for (const row of rows.visit) {
    const { id, mode, condition, pauseReason, topics, problems, cause, advice, nextVisitOn } = row
    const body = {
      ...{ id, caseId, mode, condition, pauseReason, topics, problems, cause, advice, nextVisitOn },
      startedAt: row.deviceStartedAt,
      sentAt: row.deviceSentAt,
      followUps: [],
      newFollowUps: [],
      figures: null,
      confirmation: { method: row.confirmationMethod, absenceReason: row.absenceReason },
    }
    const result = {
      visitId: id,
      receiptCode: id.slice(-8),
      isQuarantined: false,
      stage: 0,
      flags: row.flags,
    }
    add('visits.log', row.authorId, row.receivedAt, body, result)
  }
  for (const { id, authorId, visitId, answer, answeredAt } of rows.visitConfirmation) {
    add('own.confirmVisit', authorId, answeredAt, { id, ...{ visitId, answer } }, { visitId })
  }
  for (const { id, authorId, criterionId, type, number, issuedOn, receivedAt } of rows.evidence) {
    const body = { id, ...{ caseId, criterionId, type, number, issuedOn } }
    add('evidence.submit', authorId, receivedAt, body, { evidenceId: id, status: 'waiting' })
  }
}
