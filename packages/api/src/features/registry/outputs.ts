import {
  answerKeys,
  ikmAtEntry,
  keysOf,
  pathwayIds,
  permitHolders,
  permitProofs,
  phoneOwners,
  runBy,
} from '@titian/domain'
import { z } from 'zod'

/** Outside one's own cases nothing more is told than initials, village and who mentors her. */
const stranger = { initials: z.string(), villageName: z.string(), mentorName: z.string().nullable() }

export const duplicatesOutput = z.strictObject({
  isElsewhere: z.boolean(),
  matches: z.array(
    z.strictObject({ id: z.string(), matchedBy: z.enum(['nik', 'phone', 'name']), ...stranger }),
  ),
})

export const searchOutput = z.strictObject({
  people: z.array(
    z.strictObject({ ...stranger, caseId: z.string().nullable(), name: z.string().nullable() }),
  ),
})

export const registerOutput = z.strictObject({
  caseId: z.string(),
  womanId: z.string(),
  cardNumber: z.string(),
  stage: z.number(),
})

/** The answers as they stand, NIK and phone masked; `checked`: verified papers rest on them. */
export const answersOutput = z.strictObject({
  version: z.string(),
  nikMasked: z.string().nullable(),
  citizenship: z.enum(['WNI', 'WNA']).nullable(),
  birthDate: z.string().nullable(),
  contact: z.strictObject({ phoneOwner: z.enum(keysOf(phoneOwners)), phoneMasked: z.string().nullable() }),
  home: z.strictObject({ villageCode: z.string(), rt: z.string().nullable(), address: z.string() }),
  product: z.strictObject({
    kindId: z.string().nullable(),
    isPackaged: z.boolean().nullable(),
    shelfLifeDays: z.number().nullable(),
    pathwayId: z.enum(pathwayIds),
  }),
  runBy: z.enum(keysOf(runBy)),
  sinceYear: z.number().nullable(),
  nib: z
    .strictObject({
      proof: z.enum(keysOf(permitProofs)),
      number: z.string().nullable(),
      issuedOn: z.string().nullable(),
      holder: z.enum(keysOf(permitHolders)).nullable(),
    })
    .nullable(),
  ikmAtEntry: z.enum(keysOf(ikmAtEntry)),
  missing: z.array(z.enum(answerKeys)),
  checked: z.array(z.enum(answerKeys)),
})

export const completeOutput = z.strictObject({
  changed: z.array(z.enum(answerKeys)),
  isElsewhere: z.boolean(),
  stage: z.number(),
})

export const revealOutput = z.strictObject({ value: z.string() })
