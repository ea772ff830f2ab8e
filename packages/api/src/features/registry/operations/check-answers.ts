import {
  birthDateOfNik,
  birthDateProblem,
  DomainError,
  readNik,
  sinceYearProblem,
  permitDayProblem,
  type CompleteInput,
  type DayProblem,
} from '@titian/domain'
import { productKind } from '@titian/db'
import { eq } from 'drizzle-orm'
import type { OperationContext } from '../../../core'
import { districtOfVillage } from './district-of-village'
import type { LoadedAnswers } from './known-answers'

/** Checks answers against the office's clock, its places and its lists. @throws DomainError BAD_INPUT on a field */
export const checkAnswers = async (
  ctx: OperationContext,
  { known, nibId }: LoadedAnswers,
  answers: CompleteInput['answers'],
) => {
  const { tx, today, actor } = ctx
  const reading = answers.nik === undefined ? undefined : readNik(answers.nik, today)
  if (reading?.ok === false)
    throw new DomainError('BAD_INPUT', 'nik_impossible', reading.message, 'answers.nik')
  const nik = answers.nik ?? known.nik
  const birthDate =
    answers.birthDate ?? known.birthDate ?? (nik === null ? null : (birthDateOfNik(nik, today) ?? null))
  if (answers.birthDate !== undefined) refuse(birthDateProblem(answers.birthDate, today), 'answers.birthDate')
  else if (answers.nik !== undefined && birthDate !== null)
    refuse(birthDateProblem(birthDate, today), 'answers.nik')
  if (answers.sinceYear !== undefined)
    refuse(sinceYearProblem(answers.sinceYear, birthDate, today), 'answers.sinceYear')
  if (answers.nib?.issuedOn)
    refuse(permitDayProblem('nib', answers.nib.issuedOn, today), 'answers.nib.issuedOn')
  if (answers.nib !== undefined && nibId === null && actor.duty !== 'mentor') {
    throw new DomainError(
      'BAD_INPUT',
      'nib_not_recorded',
      'NIB saat masuk dicatat pendamping, yang melihat suratnya.',
      'answers.nib',
    )
  }
  if (answers.home !== undefined)
    await districtOfVillage(ctx, answers.home.villageCode, 'answers.home.villageCode')
  const kindId = answers.product?.kindId ?? null
  if (answers.product === undefined) return
  if (kindId === null) {
    if (known.product.kindId !== null || answers.product.pathwayId !== known.product.pathwayId)
      throw new DomainError(
        'BAD_INPUT',
        'product_unknown',
        'Pilih jenis produk dari daftar.',
        'answers.product.kindId',
      )
    return
  }
  const [kind] = await tx
    .select({ pathwayId: productKind.pathwayId })
    .from(productKind)
    .where(eq(productKind.id, kindId))
  if (!kind) {
    throw new DomainError(
      'BAD_INPUT',
      'product_unknown',
      'Pilih jenis produk dari daftar.',
      'answers.product.kindId',
    )
  }
  if (kind.pathwayId !== answers.product.pathwayId) {
    throw new DomainError(
      'BAD_INPUT',
      'pathway_mismatch',
      'Jalur ini bukan jalur produk tersebut.',
      'answers.product.kindId',
    )
  }
}

const refuse = (problem: DayProblem | null, field: string) => {
  if (problem) throw new DomainError('BAD_INPUT', problem.reason, problem.message, field)
}
