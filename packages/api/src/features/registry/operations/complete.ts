import {
  answerKeys,
  answersCheckedBy,
  canDo,
  DomainError,
  isCorrection,
  type AnswerKey,
  type CompleteInput,
  type KnownAnswers,
} from '@titian/domain'
import { assistanceCase } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { advanceStage } from '../../readiness'
import { completeOutput } from '../outputs'
import { checkAnswers } from './check-answers'
import { loadAnswers, versionOf, type LoadedAnswers } from './known-answers'
import { sealPerson } from './seal-person'
import { writeAnswers } from './write-answers'

/**
 * Completes or corrects answers of registration, and opens every stage that this completes.
 * @throws DomainError NOT_FOUND; CONFLICT `answers_changed`, `case_closed`, `already_registered`, `pathway_under_way`;
 * FORBIDDEN `answer_checked`; BAD_INPUT on a field
 */
export const complete = (ctx: OperationContext, input: CompleteInput) =>
  receiveAction(
    ctx,
    'registry.complete',
    input,
    (stored) => completeOutput.parse(stored),
    async () => {
      await lockCase(ctx, input.caseId)
      const loaded = await loadAnswers(ctx, input.caseId)
      if (!canDo(loaded.status, 'completeData'))
        throw new DomainError('CONFLICT', 'case_closed', 'Pendampingan ini sudah selesai atau berhenti.')
      if (versionOf(ctx, loaded.known) !== input.version) {
        throw new DomainError(
          'CONFLICT',
          'answers_changed',
          'Data ini baru saja diubah orang lain. Lihat dulu yang terbaru, lalu simpan lagi.',
        )
      }
      const changed = answerKeys.filter((key) => isChanged(loaded.known, input.answers, key))
      refuseChecked(ctx, loaded, input, changed)
      await checkAnswers(ctx, loaded, input.answers)
      const isElsewhere = await writeAnswers(ctx, loaded, input.answers, changed)
      if (changed.length > 0) {
        const { known: now } = await loadAnswers(ctx, input.caseId)
        await recordAudit(ctx, {
          action: 'registry.complete',
          subject: { kind: 'case', id: input.caseId },
          caseId: input.caseId,
          womanId: loaded.womanId,
          before: forHistory(ctx, loaded.known, changed, loaded.womanId),
          after: forHistory(ctx, now, changed, loaded.womanId),
          reason: input.reason,
          deviceAt: new Date(input.sentAt),
        })
      }
      const stage = await advanceStage(ctx, input.caseId, { kind: 'completion', id: input.id })
      return { changed, isElsewhere, stage }
    },
    withoutPrivateValues(ctx, input),
  )

// One act on a case at a time: whoever waits here sees what the one before has written.
const lockCase = async ({ tx, actor }: OperationContext, caseId: string) => {
  await tx
    .select({ id: assistanceCase.id })
    .from(assistanceCase)
    .where(and(eq(assistanceCase.id, caseId), eq(assistanceCase.regencyCode, actor.region)))
    .for('no key update')
}

const isChanged = (known: KnownAnswers, answers: CompleteInput['answers'], key: AnswerKey) => {
  const answer = answers[key]
  if (answer === undefined) return false
  const before = known[key]
  if (before === null || typeof answer !== 'object' || typeof before !== 'object') return answer !== before
  const parts = new Map(Object.entries(before))
  return Object.entries(answer).some(([part, value]) => parts.get(part) !== value)
}

// Four eyes: what the office has checked a paper against, its mentor no longer changes under it.
const refuseChecked = (
  { actor }: OperationContext,
  { known, verified }: LoadedAnswers,
  { answers }: CompleteInput,
  changed: readonly AnswerKey[],
) => {
  if (actor.duty === 'verifier') return
  const checked = answersCheckedBy(verified)
  const refused = changed.find((key) => checked.includes(key) && isCorrection(known[key], answers[key]))
  if (refused) {
    throw new DomainError(
      'FORBIDDEN',
      'answer_checked',
      'Isian ini sudah dicocokkan Dinas dengan bukti. Minta verifikator Dinas membetulkannya.',
      `answers.${refused}`,
    )
  }
}

/** What changed, as history keeps it: NIK, phone and address only sealed. */
const forHistory = (
  ctx: OperationContext,
  known: KnownAnswers,
  changed: readonly AnswerKey[],
  womanId: string,
) => {
  const sealed = (value: unknown) =>
    value === null ? null : ctx.services.privateData.seal(JSON.stringify(value), womanId).toString('base64')
  const { nik, contact, home, ...open } = known
  const shown: Record<AnswerKey, unknown> = {
    ...open,
    nik: { sealed: sealed(nik) },
    contact: { phoneOwner: contact.phoneOwner, sealed: sealed(contact.phone) },
    home: { villageCode: home.villageCode, rt: home.rt, sealed: sealed(home.address) },
  }
  return Object.fromEntries(changed.map((key) => [key, shown[key]]))
}

const withoutPrivateValues = (ctx: OperationContext, input: CompleteInput) => {
  const { nik, contact, home, ...open } = input.answers
  const { sealed, ...person } = sealPerson(ctx, { nik, ...contact, ...home }, input.id)
  return { ...input, answers: { ...open, ...person, sealed } }
}
