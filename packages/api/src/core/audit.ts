import { auditEvent } from '@titian/db'
import { v7 as uuidv7 } from 'uuid'
import type { ActContext } from './context'

/** Everything that history can tell of. */
export const auditActions = [
  'registry.register',
  'registry.complete',
  'registry.reveal',
  'case.view',
  'case.assign',
  'case.contact',
  'case.pause',
  'case.pauseEnd',
  'case.resume',
  'case.leave',
  'case.graduate',
  'case.reopen',
  'visit.log',
  'visit.addendum',
  'visit.confirm',
  'visit.quarantine',
  'visit.accept',
  'visit.decline',
  'message.settle',
  'evidence.submit',
  'evidence.decide',
  'production.record',
  'class.propose',
  'licence.record',
  'stage.reach',
  'submission.send',
  'submission.decide',
  'group.create',
  'group.addMember',
  'staff.add',
  'staff.setStatus',
  'activation.issue',
  'file.receive',
] as const
export type AuditAction = (typeof auditActions)[number]

export type AuditEntry = {
  action: AuditAction
  subject: { kind: string; id: string }
  caseId?: string | null
  womanId?: string | null
  before?: unknown
  after?: unknown
  reason?: string | null
  deviceAt?: Date | null
}

const rowOf = ({ actor, now, request }: ActContext, entry: AuditEntry) => ({
  id: uuidv7(),
  regencyCode: actor.region,
  at: now,
  deviceAt: entry.deviceAt ?? null,
  actorId: actor.id,
  duty: actor.duty,
  action: entry.action,
  subjectKind: entry.subject.kind,
  subjectId: entry.subject.id,
  caseId: entry.caseId ?? null,
  womanId: entry.womanId ?? null,
  before: entry.before ?? null,
  after: entry.after ?? null,
  reason: entry.reason ?? null,
  device: request.device,
  requestId: request.requestId,
  viewKey: null,
})

/** Writes one row of history in the operation's own transaction. */
export const recordAudit = async (ctx: ActContext, entry: AuditEntry): Promise<void> => {
  await ctx.tx.insert(auditEvent).values(rowOf(ctx, entry))
}

/** A look at a person's data: one row per actor, case and WITA day. */
export const recordView = async (ctx: ActContext, caseId: string, womanId: string): Promise<void> => {
  const row = rowOf(ctx, { action: 'case.view', subject: { kind: 'case', id: caseId }, caseId, womanId })
  await ctx.tx
    .insert(auditEvent)
    .values({ ...row, viewKey: `${ctx.actor.id} ${caseId} ${ctx.today}` })
    .onConflictDoNothing()
}
