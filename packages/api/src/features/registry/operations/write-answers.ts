import { birthDateOfNik, DomainError, type AnswerKey, type CompleteInput } from '@titian/domain'
import { assistanceCase, enterprise, entryPermit, product, woman, womanPrivate } from '@titian/db'
import { and, eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { OperationContext } from '../../../core'
import type { LoadedAnswers } from './known-answers'

type Answers = CompleteInput['answers']

/** Writes the changed answers, column by column. Answers whether her NIK is known in another regency too. */
export const writeAnswers = async (
  ctx: OperationContext,
  loaded: LoadedAnswers,
  given: Answers,
  changed: readonly AnswerKey[],
): Promise<boolean> => {
  const { tx, actor } = ctx
  const { womanId, enterpriseId, productId, caseId } = loaded
  const {
    citizenship,
    birthDate,
    contact,
    home,
    product: made,
    runBy,
    sinceYear,
    nib,
    ikmAtEntry,
    nik,
  } = onlyChanged(given, changed)
  const isElsewhere = nik !== undefined && (await writeNik(ctx, loaded, nik))
  // As at registration, a birth that nobody wrote down is the one that the NIK tells.
  const bornOn =
    birthDate ?? (nik && loaded.known.birthDate === null ? birthDateOfNik(nik, ctx.today) : undefined)
  if (citizenship !== undefined || bornOn !== undefined || home !== undefined) {
    await tx
      .update(woman)
      .set({ citizenship, birthDate: bornOn, villageCode: home?.villageCode, rt: home?.rt })
      .where(and(eq(woman.id, womanId), eq(woman.regencyCode, actor.region)))
  }
  if (contact !== undefined || home !== undefined) {
    await tx
      .update(womanPrivate)
      .set({ phoneOwner: contact?.phoneOwner, phone: contact?.phone, address: home?.address })
      .where(and(eq(womanPrivate.id, womanId), eq(womanPrivate.regencyCode, actor.region)))
  }
  if (contact !== undefined) await tx.execute(sql`select identity.change_phone(${womanId}, ${contact.phone})`)
  if (runBy !== undefined || sinceYear !== undefined) {
    await tx
      .update(enterprise)
      .set({ runBy, sinceYear })
      .where(and(eq(enterprise.id, enterpriseId), eq(enterprise.regencyCode, actor.region)))
  }
  if (ikmAtEntry !== undefined) {
    await tx
      .update(assistanceCase)
      .set({ ikmAtEntry })
      .where(and(eq(assistanceCase.id, caseId), eq(assistanceCase.regencyCode, actor.region)))
  }
  if (made !== undefined) {
    await followProduct(ctx, caseId, made.pathwayId)
    await tx
      .update(product)
      .set({ kindId: made.kindId, isPackaged: made.isPackaged, shelfLifeDays: made.shelfLifeDays })
      .where(and(eq(product.id, productId), eq(product.regencyCode, actor.region)))
  }
  if (nib !== undefined) await writeNib(ctx, loaded, nib)
  return isElsewhere
}

const onlyChanged = (given: Answers, changed: readonly AnswerKey[]): Answers => ({
  ...given,
  ...Object.fromEntries(
    Object.keys(given)
      .filter((key) => !changed.some((kept) => kept === key))
      .map((key) => [key, undefined]),
  ),
})

const nikAnswer = z.enum(['recorded', 'elsewhere', 'taken', 'checked'])

const writeNik = async (
  { tx, services }: OperationContext,
  { caseId, womanId }: LoadedAnswers,
  nik: string,
) => {
  const { privateData } = services
  const { rows } = await tx.execute(
    sql`select app.record_nik(${caseId}, ${privateData.seal(nik, womanId)}, ${privateData.hashNik(nik)}, ${nik.slice(-4)}) as answer`,
  )
  const answer = nikAnswer.parse(rows[0]?.['answer'])
  if (answer === 'taken') {
    throw new DomainError(
      'CONFLICT',
      'already_registered',
      'NIK ini sudah terdaftar di Dinas ini. Cocokkan lagi dengan KTP, atau hubungi Dinas.',
      'answers.nik',
    )
  }
  if (answer === 'checked') {
    throw new DomainError(
      'FORBIDDEN',
      'answer_checked',
      'Isian ini sudah dicocokkan Dinas dengan bukti. Minta verifikator Dinas membetulkannya.',
      'answers.nik',
    )
  }
  return answer === 'elsewhere'
}

const followProduct = async ({ tx }: OperationContext, caseId: string, pathwayId: string) => {
  const { rows } = await tx.execute(sql`select app.follow_product(${caseId}, ${pathwayId}) as follows`)
  if (rows[0]?.['follows'] === true) return
  throw new DomainError(
    'CONFLICT',
    'pathway_under_way',
    'Produk ini ada di jalur lain, sedangkan jalur Ibu sudah berjalan. Hubungi Dinas untuk pindah jalur.',
    'answers.product.kindId',
  )
}

const writeNib = async (
  { tx, actor, now }: OperationContext,
  { caseId, womanId, nibId }: LoadedAnswers,
  nib: NonNullable<Answers['nib']>,
) => {
  if (nibId !== null) {
    await tx
      .update(entryPermit)
      .set(nib)
      .where(and(eq(entryPermit.id, nibId), eq(entryPermit.regencyCode, actor.region)))
    return
  }
  await tx.insert(entryPermit).values({
    id: uuidv7(),
    regencyCode: actor.region,
    caseId,
    womanId,
    authorId: actor.id,
    caseMentorId: actor.id,
    kind: 'nib',
    ...nib,
    recordedAt: now,
  })
}
