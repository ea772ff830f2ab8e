import { registerInput, type RegisterInput } from '@titian/domain'
import type { DefaultValues } from 'react-hook-form'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { readDraft } from '../../shared/form/draft'
import type { Answers } from '../../shared/use-me'

export type RegisterValues = z.input<typeof registerInput>
export type ProductKind = Answers['reference']['productKinds']['kinds'][number]

/** The text that is read aloud, by version; changing the text means a new version. */
export const noticeVersion = 'pemberitahuan-2026-11'

export const draftKey = 'daftar'

/** What the search before the form already knows. */
export type Sought = {
  name: string
  nik: string | null
  phone: string | null
  villageCode: string | null
  seen: string[]
}

export const nobodySought: Sought = { name: '', nik: null, phone: null, villageCode: null, seen: [] }

/** An empty registration of the woman who was searched for. */
export const blankRegistration = ({
  name,
  nik,
  phone,
  villageCode,
  seen,
}: Sought): DefaultValues<RegisterValues> => ({
  id: uuidv7(),
  sentAt: new Date().toISOString(),
  woman: {
    name,
    nik,
    birthDate: null,
    citizenship: 'WNI',
    phone,
    villageCode: villageCode ?? '',
    rt: null,
    address: '',
    ...(phone !== null && { phoneOwner: 'sendiri' }),
  },
  notice: { textVersion: noticeVersion },
  enterprise: { name: '', sinceYear: null, villageCode: '', markets: [], ikmAtEntry: 'belum_diketahui' },
  product: { name: '', kindId: null, isPackaged: null, shelfLifeDays: null },
  permits: [],
  workforce: { womenFamily: 1, womenPaid: 0, menFamily: 0, menPaid: 0 },
  months: null,
  salesPerDay: null,
  otherProgrammes: '',
  groupId: null,
  firstSteps: [],
  nextVisitOn: null,
  duplicatesSeen: seen,
})

const isField = (name: string): name is keyof RegisterValues => name in registerInput.shape

/** A registration that this tab still remembers, if any. */
export const unfinishedRegistration = (): Partial<RegisterValues> =>
  readDraft<RegisterValues>(draftKey, Object.keys(registerInput.shape).filter(isField))

/** The parts of the form in order, each with the fields that it asks. */
export const parts = [
  { key: 'woman', fields: ['woman'] },
  { key: 'business', fields: ['product', 'enterprise', 'pathwayId'] },
  { key: 'permits', fields: ['permits'] },
  { key: 'figures', fields: ['workforce', 'months', 'salesPerDay'] },
  { key: 'steps', fields: ['firstSteps', 'nextVisitOn', 'otherProgrammes', 'groupId'] },
  { key: 'consent', fields: ['notice'] },
] as const satisfies readonly { key: string; fields: readonly (keyof RegisterInput)[] }[]

/** The part that asks for a field, so that the server's answer opens it. */
export const partOf = (field: string): number => {
  const name = field.split('.')[0] ?? ''
  return Math.max(
    0,
    parts.findIndex(({ fields }) => fields.some((known) => known === name)),
  )
}
