import { z } from 'zod'
import { cursor, id, keysOf, line } from '../core'
import { districtCode, villageCode } from '../registry/inputs'
import { caseStatuses } from './lifecycle'

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

export const contactInput = z.strictObject({ caseId: id, channel: z.enum(['whatsapp', 'telepon']) })

export const timelineKinds = ['visit', 'evidence', 'decision', 'stage', 'assignment', 'addendum'] as const
export const timelineInput = z.strictObject({
  caseId: id,
  cursor: cursor.default(''),
  limit: z.int().min(1).max(50).default(20),
})
