import {
  canDo,
  criteriaInForce,
  DomainError,
  notFound,
  planType,
  requireNotBefore,
  requireNotFuture,
  stepsOfAPlan,
  type Criterion,
  type PathwayId,
  type SubmitEvidenceInput,
} from '@titian/domain'
import { assistanceCase, evidence, followUp, product, storedFile } from '@titian/db'
import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { loadRules } from '../../readiness'
import { submitOutput } from '../outputs'
import { checkNumber } from './check-number'

/**
 * A paper for a criterion, waiting for a second person.
 * @throws DomainError NOT_FOUND for a case that is not hers; BAD_INPUT on a field
 */
export const submitEvidence = (ctx: OperationContext, input: SubmitEvidenceInput) =>
  receiveAction(
    ctx,
    'evidence.submit',
    input,
    (stored) => submitOutput.parse(stored),
    async () => {
      const { tx, actor, today, now } = ctx
      const [found] = await tx
        .select({
          womanId: assistanceCase.womanId,
          enterpriseId: assistanceCase.enterpriseId,
          pathwayId: assistanceCase.pathwayId,
          status: assistanceCase.status,
        })
        .from(assistanceCase)
        .where(and(eq(assistanceCase.id, input.caseId), eq(assistanceCase.regencyCode, actor.region)))
      if (!found) throw notFound()
      if (!canDo(found.status, 'submitEvidence'))
        throw new DomainError('CONFLICT', 'case_closed', 'Pendampingan ini sudah selesai atau berhenti.')
      const criterion = criteriaInForce((await loadRules(tx))[found.pathwayId].criteria, today).find(
        ({ id }) => id === input.criterionId,
      )
      if (!criterion || criterion.proof !== 'evidence')
        throw new DomainError('BAD_INPUT', 'criterion_unknown', 'Pilih syaratnya dari daftar.', 'criterionId')
      checkPaper(input, criterion, today)
      if (input.type === planType) await requireThreeSteps(ctx, input.caseId)
      const productId = await productOf(ctx, input, criterion, found.enterpriseId)
      await tx.insert(evidence).values({
        id: input.id,
        regencyCode: actor.region,
        caseId: input.caseId,
        womanId: found.womanId,
        authorId: actor.id,
        caseMentorId: actor.id,
        criterionId: criterion.id,
        criterionVersion: criterion.version,
        productId,
        type: input.type,
        number: input.number,
        issuedOn: input.issuedOn,
        expiresOn: input.expiresOn,
        facilitatedBy: input.facilitatedBy,
        note: input.note,
        status: 'waiting',
        deviceSentAt: new Date(input.sentAt),
        receivedAt: now,
      })
      await attachFiles(ctx, input)
      await recordAudit(ctx, {
        action: 'evidence.submit',
        subject: { kind: 'evidence', id: input.id },
        caseId: input.caseId,
        womanId: found.womanId,
        after: { criterion: criterion.id, type: input.type },
        deviceAt: new Date(input.sentAt),
      })
      return { evidenceId: input.id, status: 'waiting' as const }
    },
  )

const checkPaper = (input: SubmitEvidenceInput, criterion: Criterion, today: string) => {
  if (input.type === 'jawaban_golongan') {
    throw new DomainError(
      'BAD_INPUT',
      'class_is_computed',
      'Golongan dihitung dari data produksi. Usulkan dari bagian Golongan dan skala.',
      'type',
    )
  }
  if (!criterion.evidenceTypes.some((type) => type === input.type)) {
    throw new DomainError(
      'BAD_INPUT',
      'type_unknown',
      'Jenis bukti ini tidak cocok dengan syaratnya.',
      'type',
    )
  }
  requireNotFuture(input.issuedOn, today, 'issuedOn')
  requireNotBefore(input.issuedOn, '1990-01-01', 'issuedOn')
  if (criterion.needsIssueDate && input.issuedOn === null) {
    throw new DomainError('BAD_INPUT', 'issue_date_missing', 'Tulis tanggal terbitnya.', 'issuedOn')
  }
  if (input.issuedOn !== null && input.expiresOn !== null && input.expiresOn < input.issuedOn) {
    throw new DomainError(
      'BAD_INPUT',
      'dates_reversed',
      'Tanggal habis berlaku lebih awal daripada tanggal terbit.',
      'expiresOn',
    )
  }
  if (criterion.numberKind !== 'none' && input.number === null) {
    throw new DomainError('BAD_INPUT', 'number_missing', 'Tulis nomornya.', 'number')
  }
  if (input.number !== null) checkNumber(criterion.numberKind, input.number, today)
}

// The plan is what was agreed to do (pathway.md, stage 2); its paper alone says nothing.
const requireThreeSteps = async ({ tx, actor }: OperationContext, caseId: string) => {
  const steps = await tx.$count(
    followUp,
    and(eq(followUp.caseId, caseId), eq(followUp.regencyCode, actor.region), ne(followUp.status, 'batal')),
  )
  if (steps < stepsOfAPlan)
    throw new DomainError(
      'BAD_INPUT',
      'plan_needs_three_steps',
      `Baru ${steps} langkah tercatat. Catat tiga langkah pada kunjungan, lalu kirim rencananya.`,
      'type',
    )
}

const productOf = async (
  { tx, actor }: OperationContext,
  input: SubmitEvidenceInput,
  criterion: Criterion,
  enterpriseId: string,
) => {
  if (!criterion.perProduct) return null
  const products = await tx
    .select({ id: product.id, isMain: product.isMain })
    .from(product)
    .where(and(eq(product.enterpriseId, enterpriseId), eq(product.regencyCode, actor.region)))
  const chosen =
    input.productId === null
      ? products.find(({ isMain }) => isMain)
      : products.find(({ id }) => id === input.productId)
  if (!chosen) throw new DomainError('BAD_INPUT', 'product_unknown', 'Pilih produknya.', 'productId')
  return chosen.id
}

const attachFiles = async ({ tx, actor }: OperationContext, { id, caseId, fileIds }: SubmitEvidenceInput) => {
  if (fileIds.length === 0) return
  const attached = await tx
    .update(storedFile)
    .set({ evidenceId: id })
    .where(
      and(
        inArray(storedFile.id, fileIds),
        eq(storedFile.regencyCode, actor.region),
        eq(storedFile.caseId, caseId),
        eq(storedFile.authorId, actor.id),
        isNull(storedFile.evidenceId),
      ),
    )
  if (attached.rowCount !== new Set(fileIds).size)
    throw new DomainError(
      'BAD_INPUT',
      'file_unknown',
      'Berkas belum terkirim. Kirim ulang fotonya.',
      'fileIds',
    )
}

/** The plan that registration agreed on (pathway.md, stage 2): waits for the office like any other paper. */
export const submitPlan = async (
  ctx: OperationContext,
  {
    caseId,
    womanId,
    pathwayId,
    sentAt,
  }: { caseId: string; womanId: string; pathwayId: PathwayId; sentAt: Date },
) => {
  const plan = criteriaInForce((await loadRules(ctx.tx))[pathwayId].criteria, ctx.today).find(
    ({ evidenceTypes: types }) => types.some((type) => type === planType),
  )
  if (!plan) return
  await ctx.tx.insert(evidence).values({
    id: uuidv7(),
    regencyCode: ctx.actor.region,
    caseId,
    womanId,
    authorId: ctx.actor.id,
    caseMentorId: ctx.actor.id,
    criterionId: plan.id,
    criterionVersion: plan.version,
    productId: null,
    type: planType,
    number: null,
    issuedOn: ctx.today,
    expiresOn: null,
    facilitatedBy: 'pendamping',
    note: 'Disepakati saat pendaftaran',
    status: 'waiting',
    deviceSentAt: sentAt,
    receivedAt: ctx.now,
  })
}
