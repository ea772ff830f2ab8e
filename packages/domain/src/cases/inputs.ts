import { z } from 'zod'
import { calendarDay, cursor, id, keysOf, line, paragraph } from '../core'
import { districtCode, villageCode } from '../registry/inputs'
import { caseStatuses, pauseReasons } from './lifecycle'

export const caseSorts = ['name', 'lastVisit', 'stage', 'openedAt'] as const
export type CaseSort = (typeof caseSorts)[number]

/** The office's list: search first, three filters, one sort, keyset paging. */
export const listCasesInput = z.strictObject({
  text: z.string().max(80).default(''),
  status: z.enum(keysOf(caseStatuses)).nullable().default(null),
  stage: z.int().min(0).max(9).nullable().default(null),
  districtCode: districtCode.nullable().default(null),
  villageCode: villageCode.nullable().default(null),
  mentorId: id.nullable().default(null),
  withoutVisitDays: z.int().min(1).max(365).nullable().default(null),
  sort: z.enum(caseSorts).default('name'),
  descending: z.boolean().default(false),
  cursor: cursor.default(''),
  limit: z.int().min(1).max(50).default(25),
})
export type ListCasesInput = z.infer<typeof listCasesInput>

export const caseIdInput = z.strictObject({ caseId: id })

export const assignMentorInput = z.strictObject({ caseId: id, mentorId: id, reason: line(200) })
export type AssignMentorInput = z.infer<typeof assignMentorInput>

const change = { id, caseId: id }
const pauseReason = z.enum(keysOf(pauseReasons), { error: 'Pilih sebabnya.' })
const changeNote = paragraph(200).default('')

/** `until` is the last day of the pause; null: until a visit or until somebody ends it. */
export const pauseCaseInput = z.strictObject({
  ...change,
  reason: pauseReason,
  until: calendarDay.nullable().default(null),
  note: changeNote,
})
export type PauseCaseInput = z.infer<typeof pauseCaseInput>
export const resumeCaseInput = z.strictObject({ ...change, note: changeNote })
export const leaveCaseInput = z.strictObject({ ...change, reason: pauseReason, note: changeNote })
export const graduateCaseInput = z.strictObject({ ...change, note: line(200) })
export const reopenCaseInput = z.strictObject({ ...change, note: line(200) })

export const contactInput = z.strictObject({ caseId: id, channel: z.enum(['whatsapp', 'telepon']) })

export const timelineKinds = [
  'visit',
  'evidence',
  'decision',
  'stage',
  'assignment',
  'change',
  'addendum',
] as const
export const timelineInput = z.strictObject({
  caseId: id,
  cursor: cursor.default(''),
  limit: z.int().min(1).max(50).default(20),
})
