import { z } from 'zod'
import { calendarDay, cursor, id, keysOf, line } from '../core'

/** What can prove that a business is registered as an IKM; the office says which one it stands in. */
export const ikmRegisters = {
  siinas: 'Akun SIINas',
  daftar_ikm: 'Daftar IKM dinas',
} as const
export type IkmRegister = keyof typeof ikmRegisters

/** How a record stands that was sent to a partner office. */
export const submissionStatuses = {
  waiting: 'Menunggu dinas mitra',
  confirmed: 'Sudah tercatat',
  returned: 'Dikembalikan untuk diperbaiki',
} as const
export type SubmissionStatus = keyof typeof submissionStatuses

/** The criterion that the regency's office for industry decides (pathway.md, stage 6). */
export const ikmCriterion = 'industri.ikm_terdaftar'

export const submissionLimits = { send: 50, batch: 200 } as const

/** Records of several women go to the office in one act. */
export const sendSubmissionsInput = z.strictObject({
  id,
  caseIds: z
    .array(id)
    .min(1, { error: 'Pilih paling sedikit satu nama.' })
    .max(submissionLimits.send, { error: `Paling banyak ${submissionLimits.send} nama sekali kirim.` })
    .refine((ids) => new Set(ids).size === ids.length, { error: 'Satu nama terpilih dua kali.' }),
})
export type SendSubmissionsInput = z.infer<typeof sendSubmissionsInput>

export const readySubmissionsInput = z.strictObject({
  cursor: cursor.default(''),
  limit: z.int().min(1).max(50).default(50),
})

export const listSubmissionsInput = z.strictObject({
  status: z.enum(keysOf(submissionStatuses)).nullable().default(null),
  cursor: cursor.default(''),
  limit: z.int().min(1).max(200).default(50),
})
export type ListSubmissionsInput = z.infer<typeof listSubmissionsInput>

/** `number`: of the register or of the SIINas account; `minutesNumber`: of the berita acara. */
const confirmed = {
  outcome: z.literal('confirmed'),
  register: z.enum(keysOf(ikmRegisters), { error: 'Pilih akun SIINas atau daftar IKM.' }),
  number: line(60),
  registeredOn: calendarDay,
  minutesNumber: line(60).nullable(),
}
const returned = { outcome: z.literal('returned'), reason: line(300) }

export const decideSubmissionInput = z.discriminatedUnion('outcome', [
  z.strictObject({ id, submissionId: id, ...confirmed }),
  z.strictObject({ id, submissionId: id, ...returned }),
])
export type DecideSubmissionInput = z.infer<typeof decideSubmissionInput>

const recordCode = z
  .string()
  .transform((typed) => typed.trim().toUpperCase())
  .pipe(
    z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/, { error: 'Kode catatan tidak cocok.' }),
  )

/** One line of the monthly sheet. */
export const batchLine = z.discriminatedUnion('outcome', [
  z.strictObject({ recordCode, ...confirmed }),
  z.strictObject({ recordCode, ...returned }),
])
export type BatchLine = z.infer<typeof batchLine>

/** The sheet as the office filled it: each line is a decision of its own. */
export const decideBatchInput = z.strictObject({
  id,
  lines: z
    .array(batchLine)
    .min(1, { error: 'Lembar ini tidak berisi keputusan.' })
    .max(submissionLimits.batch, { error: `Paling banyak ${submissionLimits.batch} baris sekali kirim.` })
    .refine((lines) => new Set(lines.map((one) => one.recordCode)).size === lines.length, {
      error: 'Satu kode ada dua kali di lembar ini.',
    }),
})
export type DecideBatchInput = z.infer<typeof decideBatchInput>

/** Why a line of a batch was not taken, in words. */
export const lineProblems = {
  unknown_code: 'Kode ini tidak ada di kiriman untuk dinas Anda.',
  already_decided: 'Sudah diputuskan sebelumnya.',
  own_submission: 'Anda sendiri yang mengirimnya: orang lain yang memutuskan.',
  date_in_future: 'Tanggalnya belum terjadi.',
} as const
export type LineProblem = keyof typeof lineProblems
