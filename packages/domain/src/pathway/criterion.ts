import { z } from 'zod'
import { calendarDay, type CalendarDay } from '../core/calendar'
import { keysOf } from '../core/keys'
import { evidenceTypes } from './evidence-types'
import { expressionSchema } from './expression'
import {
  citationMarks,
  criterionKinds,
  numberKinds,
  pathwayIds,
  proofKinds,
  verifierKinds,
} from './vocabulary'

/** `industri.pirt`: the pathway, then the key that both pathways share where the criterion is the same. */
export const criterionId = z.string().regex(/^[a-z-]+\.[a-z0-9_]+$/)

/** The validity of a dated row; both days are included, a null end is open. */
export type Validity = { validFrom: CalendarDay; validTo: CalendarDay | null }

/** One dated row of the rules, as it is stored. Texts `…ForHer` are what her own page shows. */
export const criterionSchema = z
  .strictObject({
    id: criterionId,
    version: z.int().min(1),
    pathwayId: z.enum(pathwayIds),
    stageNumber: z.int().min(1).max(9),
    position: z.int().min(1),
    title: z.string().min(1).max(160),
    titleForHer: z.string().min(1).max(160),
    opensForHer: z.string().min(1).max(200),
    howForHer: z.string().min(1).max(240),
    appliesWhen: expressionSchema,
    kind: z.enum(criterionKinds),
    proof: z.enum(proofKinds),
    expression: expressionSchema.nullable(),
    evidenceTypes: z.array(z.enum(keysOf(evidenceTypes))),
    numberKind: z.enum(numberKinds),
    needsIssueDate: z.boolean(),
    canExpire: z.boolean(),
    perProduct: z.boolean(),
    isPrivate: z.boolean(),
    graceMonths: z.int().min(1).max(60).nullable(),
    graceAfter: criterionId.nullable(),
    verifier: z.enum(verifierKinds),
    citation: z.string().min(1).max(300),
    mark: z.enum(citationMarks),
    validFrom: calendarDay,
    validTo: calendarDay.nullable(),
  })
  .refine((row) => (row.proof === 'computed') === (row.expression !== null), {
    error: 'Syarat yang dihitung perlu rumus, yang lain tidak boleh punya.',
  })
  .refine((row) => (row.proof === 'evidence') === row.evidenceTypes.length > 0, {
    error: 'Syarat dengan bukti perlu jenis bukti.',
  })
  .refine((row) => (row.kind === 'grace') === (row.graceMonths !== null && row.graceAfter !== null), {
    error: 'Masa tenggang perlu lama dan awalnya.',
  })
  .refine((row) => row.validTo === null || row.validFrom <= row.validTo, { error: 'Masa berlaku terbalik.' })
export type Criterion = z.infer<typeof criterionSchema>

export const stageSchema = z.strictObject({
  pathwayId: z.enum(pathwayIds),
  number: z.int().min(1).max(9),
  key: z.string(),
  name: z.string(),
  isVerifiedFunnel: z.boolean(),
  basis: z.string(),
  validFrom: calendarDay,
  validTo: calendarDay.nullable(),
})
export type PathwayStage = z.infer<typeof stageSchema>

/** Whether a dated row is in force on a day. */
export const isInForce = ({ validFrom, validTo }: Validity, asOf: CalendarDay): boolean =>
  validFrom <= asOf && (validTo === null || asOf <= validTo)

/** The rows in force on a day, one version of each criterion: the highest, in order of stage and position. */
export function criteriaInForce(criteria: readonly Criterion[], asOf: CalendarDay): Criterion[] {
  const newest = new Map<string, Criterion>()
  for (const row of criteria) {
    if (!isInForce(row, asOf)) continue
    const known = newest.get(row.id)
    if (!known || known.version < row.version) newest.set(row.id, row)
  }
  return [...newest.values()].sort((a, b) => a.stageNumber - b.stageNumber || a.position - b.position)
}
