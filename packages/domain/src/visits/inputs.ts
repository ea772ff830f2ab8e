import { z } from 'zod'
import { calendarDay, id, instant, keysOf, line, paragraph } from '../core'
import { pauseReasons } from '../cases/lifecycle'
import { salesRanges } from '../registry/choices'
import { workforceInput } from '../registry/inputs'
import {
  assignees,
  conditions,
  confirmationMethods,
  firstStepKinds,
  followUpStatuses,
  problems,
  topics,
  visitModes,
} from './choices'

const newFollowUp = z.strictObject({
  id,
  kind: z.enum(keysOf(firstStepKinds)),
  note: paragraph(200),
  assignee: z.enum(keysOf(assignees)),
  dueOn: calendarDay,
})

const saysWhatWasTalkedAbout = z.object({
  topics: z.array(z.unknown()),
  confirmation: z.object({ method: z.unknown() }),
})

/**
 * The routine visit of `forms.md` §1, as a phone sends it now or days later.
 * `id` is the action's and the visit's id; `startedAt` and `sentAt` are the device's clock, never refused.
 */
export const logVisitInput = z
  .strictObject({
    id,
    caseId: id,
    startedAt: instant,
    sentAt: instant,
    mode: z.enum(keysOf(visitModes)),
    condition: z.enum(keysOf(conditions), { error: 'Pilih keadaan usaha.' }),
    pauseReason: z.enum(keysOf(pauseReasons)).nullable(),
    topics: z.array(z.enum(keysOf(topics))).max(4, { error: 'Pilih paling banyak empat.' }),
    followUps: z.array(z.strictObject({ id, status: z.enum(keysOf(followUpStatuses)) })).max(40),
    problems: z.array(z.enum(keysOf(problems))).max(6),
    cause: paragraph(200),
    newFollowUps: z.array(newFollowUp).max(5),
    figures: z
      .strictObject({
        week: z.enum(['ramai', 'biasa', 'sepi']),
        salesPerDay: z.enum(keysOf(salesRanges)).nullable(),
        workforce: workforceInput.nullable(),
      })
      .nullable(),
    advice: paragraph(500),
    nextVisitOn: calendarDay.nullable(),
    confirmation: z.strictObject({
      method: z.enum(keysOf(confirmationMethods), { error: 'Pilih cara konfirmasi.' }),
      absenceReason: paragraph(200),
    }),
  })
  .refine(({ topics, confirmation }) => topics.length > 0 || confirmation.method === 'tidak_ada', {
    path: ['topics'],
    error: 'Pilih paling sedikit satu yang dibahas.',
    // Told together with whatever else is missing, not after it.
    when: ({ value }) => saysWhatWasTalkedAbout.safeParse(value).success,
  })
export type LogVisitInput = z.infer<typeof logVisitInput>

/** A correction: the visit stays as it was, the addendum names the version that its writer had read. */
export const addAddendumInput = z.strictObject({
  id,
  visitId: id,
  sentAt: instant,
  baseVersion: z.int().min(0).max(10_000),
  text: line(500),
})
export type AddAddendumInput = z.infer<typeof addAddendumInput>

/** She says that the mentor came, or that something is not right (for the office only). */
export const confirmVisitInput = z.discriminatedUnion('answer', [
  z.strictObject({ id, visitId: id, answer: z.literal('benar') }),
  z.strictObject({ id, visitId: id, answer: z.literal('tidak_sesuai'), note: line(300) }),
])
