import type { FactName } from '../pathway/facts'
import type { PathwayId } from '../pathway/vocabulary'
import type { IkmAtEntry, PermitHolder, PermitProof, PhoneOwner, RunBy } from './choices'

/** What registration asks and what can be completed or corrected later, in the order in which it is asked. */
export const answerKeys = [
  'nik',
  'citizenship',
  'birthDate',
  'contact',
  'home',
  'product',
  'runBy',
  'sinceYear',
  'nib',
  'ikmAtEntry',
] as const
export type AnswerKey = (typeof answerKeys)[number]

/** The answers as they stand; of the private ones only what the asker may compare. */
export type KnownAnswers = {
  nik: string | null
  citizenship: 'WNI' | 'WNA' | null
  birthDate: string | null
  contact: { phoneOwner: PhoneOwner; phone: string | null }
  home: { villageCode: string; rt: string | null; address: string }
  product: {
    kindId: string | null
    isPackaged: boolean | null
    shelfLifeDays: number | null
    pathwayId: PathwayId
  }
  runBy: RunBy
  sinceYear: number | null
  nib: {
    proof: PermitProof
    number: string | null
    issuedOn: string | null
    holder: PermitHolder | null
  } | null
  ikmAtEntry: IkmAtEntry
}

const isOpen = (value: unknown): boolean => value === null || value === '' || value === 'belum_diketahui'

/** The answers that are still to come. `hasLabel`: the product is of a kind whose label depends on its packing. */
export const missingAnswers = (known: KnownAnswers, hasLabel: boolean): AnswerKey[] => {
  const open: Record<AnswerKey, boolean> = {
    nik: isOpen(known.nik),
    citizenship: isOpen(known.citizenship),
    birthDate: isOpen(known.birthDate),
    contact: known.contact.phoneOwner !== 'tidak_punya' && known.contact.phone === null,
    home: isOpen(known.home.rt) || isOpen(known.home.address),
    product: isOpen(known.product.kindId) || (hasLabel && isOpen(known.product.isPackaged)),
    runBy: false,
    sinceYear: isOpen(known.sinceYear),
    nib: known.nib !== null && isOpen(known.nib.holder),
    ikmAtEntry: isOpen(known.ikmAtEntry),
  }
  return answerKeys.filter((key) => open[key])
}

/** Whether an answer takes the place of something known, and does not only add what was missing. */
export const isCorrection = (before: unknown, after: unknown): boolean => {
  if (isOpen(before)) return false
  if (!isParts(before) || !isParts(after)) return before !== after
  return Object.keys(before).some((part) => part in after && isCorrection(before[part], after[part]))
}

const isParts = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Papers that were checked against an answer, by the criterion's key after its pathway. */
const checkedAgainst: Partial<Record<AnswerKey, readonly string[]>> = {
  nik: ['nib', 'nib_atas_nama', 'npwp'],
  citizenship: ['nib', 'npwp'],
  birthDate: ['nib', 'npwp'],
  product: ['kbli', 'izin_risiko'],
  nib: ['nib', 'nib_atas_nama'],
  ikmAtEntry: ['ikm_terdaftar'],
}

/** The answers that verified papers rest on: only the office, which checked them, may correct these. */
export const answersCheckedBy = (
  verified: readonly { criterionId: string; productId: string | null }[],
): AnswerKey[] =>
  answerKeys.filter((key) =>
    verified.some(
      ({ criterionId, productId }) =>
        (key === 'product' && productId !== null) ||
        checkedAgainst[key]?.some((criterion) => criterionId.endsWith(`.${criterion}`)),
    ),
  )

const answersOfFacts: Partial<Record<FactName, AnswerKey>> = {
  'woman.nikValid': 'nik',
  'woman.citizenship': 'citizenship',
  'case.ikmAtEntry': 'ikmAtEntry',
  'product.group': 'product',
  'product.packaged': 'product',
  'product.isFish': 'product',
  'product.kbliIsFishProcessing': 'product',
  'product.sniListed': 'product',
  'product.needsMaterialOrigin': 'product',
  'product.servesFood': 'product',
}

/** The answers to ask for so that facts become known; facts that come from elsewhere have none. */
export const answersTo = (facts: readonly FactName[]): AnswerKey[] => [
  ...new Set(facts.flatMap((fact) => answersOfFacts[fact] ?? [])),
]
