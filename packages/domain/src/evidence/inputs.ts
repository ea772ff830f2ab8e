import { z } from 'zod'
import { calendarDay, cursor, id, instant, keysOf, line, paragraph } from '../core'

/** Who helped to get the paper. */
export const facilitators = {
  sendiri: 'Diurus sendiri',
  pendamping: 'Dibantu pendamping',
  dp3a: 'Difasilitasi DP3A',
  disperindag: 'Difasilitasi Disperindag',
  diskop: 'Difasilitasi Diskop UKM',
  dinkes: 'Difasilitasi Dinkes',
  lain: 'Lembaga lain',
} as const
export type Facilitator = keyof typeof facilitators

export const evidenceStatuses = {
  waiting: 'Menunggu pemeriksaan',
  verified: 'Terverifikasi',
  returned: 'Dikembalikan untuk diperbaiki',
} as const
export type EvidenceStatus = keyof typeof evidenceStatuses

/** `id` is the action's and the evidence's id. Files are sent apart by `PUT /files/{id}` before or after. */
export const submitEvidenceInput = z.strictObject({
  id,
  caseId: id,
  sentAt: instant,
  criterionId: z.string().regex(/^[a-z0-9._-]{1,80}$/, { error: 'Pilih syaratnya.' }),
  productId: id.nullable(),
  type: z.string().regex(/^[a-z0-9_-]{1,60}$/, { error: 'Pilih jenis bukti.' }),
  number: line(60).nullable(),
  issuedOn: calendarDay.nullable(),
  expiresOn: calendarDay.nullable(),
  facilitatedBy: z.enum(keysOf(facilitators)).nullable(),
  fileIds: z.array(id).max(3, { error: 'Paling banyak tiga berkas.' }),
  note: paragraph(300),
})
export type SubmitEvidenceInput = z.infer<typeof submitEvidenceInput>

export const evidenceQueueInput = z.strictObject({
  cursor: cursor.default(''),
  limit: z.int().min(1).max(50).default(20),
})

export const evidenceIdInput = z.strictObject({ evidenceId: id })

/** A decision on evidence by a second person: verified, or returned with what to mend. */
export const decideEvidenceInput = z.discriminatedUnion('outcome', [
  z.strictObject({ id, evidenceId: id, outcome: z.literal('verified') }),
  z.strictObject({ id, evidenceId: id, outcome: z.literal('returned'), reason: line(300) }),
])
export type DecideEvidenceInput = z.infer<typeof decideEvidenceInput>

/** `PUT /files/{id}`: bytes on the wire, kinds that are kept. */
export const fileRules = {
  maxBytes: 5 * 1024 * 1024,
  maxPixels: 25_000_000,
  accepted: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
} as const
