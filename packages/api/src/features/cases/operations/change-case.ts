import {
  canDo,
  DomainError,
  notFound,
  type CalendarDay,
  type CaseAction,
  type CaseChange,
  type PauseReason,
} from '@titian/domain'
import { assistanceCase } from '@titian/db'
import { and, eq, sql } from 'drizzle-orm'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { changeOutput } from '../outputs'

/** A change that a person makes; it bears the name of the action that the lifecycle allows or refuses. */
export type MadeChange = Extract<CaseAction, CaseChange>

type Change = {
  id: string
  caseId: string
  note: string
  reason?: PauseReason
  /** The last day of a pause. */
  until?: CalendarDay | null
}

const refusals: Readonly<Record<string, DomainError>> = {
  papers_waiting: new DomainError(
    'CONFLICT',
    'papers_waiting',
    'Masih ada yang menunggu keputusan Dinas atau dinas mitra. Selesaikan itu dulu, lalu akhiri pendampingannya.',
  ),
  stages_left: new DomainError(
    'CONFLICT',
    'stages_left',
    'Tahap terakhir di jalurnya belum tercapai. Lulus baru bisa setelah itu.',
  ),
  other_open: new DomainError(
    'CONFLICT',
    'other_case_open',
    'Usaha ini sudah punya pendampingan lain yang berjalan.',
  ),
}

const notNow = () =>
  new DomainError(
    'CONFLICT',
    'status_unfit',
    'Status pendampingan ini sudah lain. Muat ulang halamannya, lalu pilih lagi.',
  )

/**
 * Pauses a case, goes on with it, ends it or opens it again: its new status, a row of its history and one of the audit.
 * Ending it (`leave`, `graduate`) takes it out of every count of open cases, opening it again puts it back.
 * @throws DomainError NOT_FOUND; BAD_INPUT `until_past`; CONFLICT `status_unfit`, `papers_waiting`, `stages_left`,
 * `other_case_open`, `id_already_used`
 */
export const changeCase = (ctx: OperationContext, kind: MadeChange, input: Change) =>
  receiveAction(
    ctx,
    `cases.${kind}`,
    input,
    (stored) => changeOutput.parse(stored),
    async () => {
      const { tx, now, today } = ctx
      const { id, caseId, note, reason = '', until = null } = input
      if (until !== null && until < today)
        throw new DomainError('BAD_INPUT', 'until_past', 'Tanggal ini sudah lewat.', 'until')
      const before = await readCase(ctx, caseId)
      if (!canDo(before.status, kind)) throw notNow()
      const { rows } = await tx.execute<{ outcome: string }>(
        sql`select app.change_case(${id}, ${caseId}, ${kind}, ${reason}, ${note}, ${until}, ${now}) as outcome`,
      )
      const outcome = rows[0]?.outcome ?? 'not_found'
      if (outcome === 'not_found') throw notFound()
      if (outcome !== 'done') throw refusals[outcome] ?? notNow()
      const { status } = await readCase(ctx, caseId)
      await recordAudit(ctx, {
        action: `case.${kind}`,
        subject: { kind: 'case', id: caseId },
        caseId,
        womanId: before.womanId,
        before: { status: before.status },
        after: { status, until },
        reason: [reason, note].filter((text) => text !== '').join(': '),
      })
      return { status }
    },
  )

const readCase = async ({ tx, actor }: OperationContext, caseId: string) => {
  const [found] = await tx
    .select({ status: assistanceCase.status, womanId: assistanceCase.womanId })
    .from(assistanceCase)
    .where(and(eq(assistanceCase.id, caseId), eq(assistanceCase.regencyCode, actor.region)))
  if (!found) throw notFound()
  return found
}
