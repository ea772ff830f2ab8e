import { z } from 'zod'
import { calendarDay, id, instant, keysOf, line, paragraph, witaDay } from '../core'
import { nikText, phoneText, readNib } from '../identifiers'
import { pathwayIds } from '../pathway'
import { firstStepKinds } from '../visits/choices'
import {
  ikmAtEntry,
  markets,
  monthMoods,
  permitHolders,
  permitKinds,
  permitProofs,
  phoneOwners,
  runBy,
  salesRanges,
} from './choices'
import { birthDateProblem, daysAsked, impossibleDays, permitDayProblem } from './possible-days'

const people = z
  .int({ error: 'Tulis angka.' })
  .min(0, { error: 'Tidak boleh kurang dari 0.' })
  .max(999, { error: 'Paling banyak 999 orang.' })

/** Who helps, her own work included: women and men, family and paid. */
export const workforceInput = z.strictObject({
  womenFamily: people,
  womenPaid: people,
  menFamily: people,
  menPaid: people,
})
export type WorkforceInput = z.infer<typeof workforceInput>

export const villageCode = z
  .string({ error: 'Pilih desa atau kelurahan.' })
  .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, { error: 'Pilih desa atau kelurahan.' })
export const districtCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}$/, { error: 'Pilih kecamatan.' })
export const regencyCode = z.string().regex(/^\d{2}\.\d{2}$/, { error: 'Pilih kabupaten atau kota.' })

const permitAtEntry = z.strictObject({
  kind: z.enum(keysOf(permitKinds)),
  proof: z.enum(keysOf(permitProofs)),
  number: line(40).nullable(),
  issuedOn: calendarDay.nullable(),
  holder: z.enum(keysOf(permitHolders)).nullable(),
})

const home = {
  villageCode,
  rt: z
    .string()
    .max(3)
    .regex(/^\d{1,3}$/, { error: 'RT berupa angka, misalnya 7.' })
    .nullable(),
  address: paragraph(200),
}
const contact = {
  phoneOwner: z.enum(keysOf(phoneOwners), { error: 'Pilih salah satu.' }),
  phone: phoneText.nullable(),
}
const citizenship = z.enum(['WNI', 'WNA'])
const enterpriseRunBy = z.enum(keysOf(runBy), { error: 'Pilih siapa yang menjalankan usaha.' })
const sinceYear = z
  .int({ error: 'Tulis tahun dengan empat angka, misalnya 2019.' })
  .min(1950, { error: 'Periksa tahunnya.' })
  .max(2100, { error: 'Periksa tahunnya.' })
const productKind = {
  kindId: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/, { error: 'Pilih jenis produk.' })
    .nullable(),
  isPackaged: z.boolean().nullable(),
  shelfLifeDays: z
    .int({ error: 'Tulis jumlah hari dengan angka, misalnya 14.' })
    .min(0, { error: 'Tidak boleh kurang dari 0.' })
    .max(3650, { error: 'Paling lama 3650 hari (10 tahun).' })
    .nullable(),
}
const pathwayId = z.enum(pathwayIds, { error: 'Pilih jalur.' })

// Of papers from before only the NIB has had one shape all along.
const numberOfNib = ({ kind, number }: z.infer<typeof permitAtEntry>, issues: z.RefinementCtx) => {
  if (kind === 'nib') refuseNoNib(number, issues)
}
const refuseNoNib = (number: string | null, issues: z.RefinementCtx) => {
  const reading = number === null ? null : readNib(number)
  if (reading?.ok === false) issues.addIssue({ code: 'custom', path: ['number'], message: reading.message })
}

/** What the form asks before it lets anyone be made: name, phone or NIK (A4). */
export const findDuplicatesInput = z.strictObject({
  name: line(120),
  villageCode: villageCode.nullable(),
  nik: nikText.nullable(),
  phone: phoneText.nullable(),
})

/** Search inside and outside one's own cases. Outside, initials, village and mentor are all that is answered. */
export const searchInput = z.strictObject({ text: line(80) })

const registerFields = z.strictObject({
  id,
  sentAt: instant,
  woman: z.strictObject({
    name: line(120),
    nik: nikText.nullable(),
    birthDate: calendarDay.nullable(),
    citizenship: citizenship.nullable(),
    ...contact,
    ...home,
  }),
  notice: z.strictObject({
    dataNoticeGiven: z.literal(true, { error: 'Bacakan dulu pemberitahuan data kepada Ibu.' }),
    photoConsent: z.boolean({ error: 'Pilih ya atau tidak.' }),
    mentoringAgreed: z.literal(true, { error: 'Pendampingan dimulai setelah Ibu setuju.' }),
    textVersion: line(40),
  }),
  enterprise: z.strictObject({
    name: line(120),
    runBy: enterpriseRunBy,
    sinceYear: sinceYear.nullable(),
    villageCode,
    markets: z.array(z.enum(keysOf(markets))).max(6),
    ikmAtEntry: z.enum(keysOf(ikmAtEntry)),
  }),
  product: z.strictObject({
    name: line(120),
    ...productKind,
  }),
  pathwayId,
  permits: z.array(permitAtEntry.superRefine(numberOfNib)).max(5),
  workforce: workforceInput,
  months: z
    .array(z.enum(keysOf(monthMoods)))
    .length(12, { error: 'Isi keadaan 12 bulan.' })
    .nullable(),
  salesPerDay: z.enum(keysOf(salesRanges)).nullable(),
  otherProgrammes: paragraph(200),
  groupId: id.nullable(),
  firstSteps: z
    .array(z.enum(keysOf(firstStepKinds)))
    .min(1, { error: 'Sepakati paling sedikit satu langkah.' })
    .max(3),
  nextVisitOn: calendarDay.nullable(),
  duplicatesSeen: z.array(z.uuid()).max(20),
})

/**
 * `forms.md` §2 A. `id` is the client's id for the action and becomes the case's id.
 * A day that cannot be is said on its field while other parts of the form are still empty.
 */
export const registerInput = registerFields.superRefine(
  (form, issues) => {
    for (const { path, message } of impossibleDays(daysAsked.parse(form), witaDay(new Date())))
      issues.addIssue({ code: 'custom', path, message })
  },
  { when: ({ value }) => daysAsked.safeParse(value).success },
)
export type RegisterInput = z.infer<typeof registerInput>

/** The answers that registration could leave open, and those that may turn out wrong. Each is given whole. */
export const answersInput = z
  .strictObject({
    nik: nikText,
    citizenship,
    birthDate: calendarDay.superRefine((day, issues) => {
      const problem = birthDateProblem(day, witaDay(new Date()))
      if (problem) issues.addIssue({ code: 'custom', message: problem.message })
    }),
    contact: z
      .strictObject(contact)
      .refine(({ phoneOwner, phone }) => (phoneOwner === 'tidak_punya') === (phone === null), {
        path: ['phone'],
        error: 'Tulis nomor HP, atau pilih "Tidak punya HP".',
      }),
    home: z.strictObject(home),
    product: z.strictObject({ ...productKind, pathwayId }),
    runBy: enterpriseRunBy,
    sinceYear,
    nib: permitAtEntry.omit({ kind: true }).superRefine(({ number, issuedOn }, issues) => {
      refuseNoNib(number, issues)
      const problem = issuedOn === null ? null : permitDayProblem('nib', issuedOn, witaDay(new Date()))
      if (problem) issues.addIssue({ code: 'custom', path: ['issuedOn'], message: problem.message })
    }),
    ikmAtEntry: z.enum(keysOf(ikmAtEntry)),
  })
  .partial()

/**
 * Completes or corrects what registration asked. `version` names the answers that the form was filled from; what is
 * left out of `answers` stays as it is.
 */
export const completeInput = z.strictObject({
  id,
  caseId: id,
  sentAt: instant,
  version: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, { error: 'Muat ulang datanya dulu.' }),
  answers: answersInput.refine((answers) => Object.values(answers).some((answer) => answer !== undefined), {
    error: 'Belum ada yang diisi.',
  }),
  reason: line(200),
})
export type CompleteInput = z.infer<typeof completeInput>

export const revealInput = z.strictObject({
  caseId: id,
  field: z.enum(['nik', 'phone']),
  reason: line(200),
})
