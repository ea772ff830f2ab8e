import {
  criteriaInForce,
  DomainError,
  ikmCriterion,
  notFound,
  receiptCode,
  type SendSubmissionsInput,
} from '@titian/domain'
import { partnerOffice } from '@titian/db'
import { and, eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { loadRules } from '../../readiness'
import { sendOutput } from '../outputs'
import { snapshotsOf } from './snapshots-of'

/**
 * Sends records to the regency's office for industry, each as a snapshot of its own. A case that cannot go (sent
 * meanwhile, closed, registered already, not yet at Siap IKM, not the regency's) is named in `left`, and the others go.
 * @throws DomainError NOT_FOUND when the caller sees none of them; CONFLICT `no_partner_office`
 */
export const sendSubmissions = (ctx: OperationContext, input: SendSubmissionsInput) =>
  receiveAction(
    ctx,
    'submission.send',
    input,
    (stored) => sendOutput.parse(stored),
    async () => {
      const { tx, actor, now, today } = ctx
      const [office] = await tx
        .select({ id: partnerOffice.id })
        .from(partnerOffice)
        .where(and(eq(partnerOffice.regencyCode, actor.region), eq(partnerOffice.kind, 'industry')))
      const criterion = criteriaInForce((await loadRules(tx)).industri.criteria, today).find(
        ({ id }) => id === ikmCriterion,
      )
      if (!office || !criterion)
        throw new DomainError(
          'CONFLICT',
          'no_partner_office',
          'Dinas perindustrian daerah ini belum terdaftar di Titian.',
        )
      const snapshots = await snapshotsOf(ctx, input.caseIds)
      if (snapshots.size === 0) throw notFound()
      const sent = []
      // One order for everybody: two that send the same cases wait for each other and never for each in turn.
      for (const caseId of [...snapshots.keys()].toSorted()) {
        const known = snapshots.get(caseId)
        if (!known) continue
        const { snapshot, womanId } = known
        const submissionId = uuidv7()
        const recordCode = receiptCode(submissionId)
        const { rows } = await tx.execute<{ done: boolean }>(
          sql`select app.send_submission(${submissionId}, ${caseId}, ${office.id}, ${criterion.id}, ${criterion.version}, ${recordCode}, ${JSON.stringify(snapshot)}::jsonb, ${now}) as done`,
        )
        if (!rows[0]?.done) continue
        sent.push({ caseId, submissionId, recordCode })
        await recordAudit(ctx, {
          action: 'submission.send',
          subject: { kind: 'submission', id: submissionId },
          caseId,
          womanId,
          after: { office: office.id, criterion: criterion.id, recordCode },
        })
      }
      const gone = new Set(sent.map(({ caseId }) => caseId))
      return { sent, left: input.caseIds.filter((caseId) => !gone.has(caseId)) }
    },
  )
