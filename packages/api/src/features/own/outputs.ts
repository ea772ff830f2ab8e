import { assignees, conditions, keysOf, topics } from '@titian/domain'
import { z } from 'zod'
import { bridgeView } from '../readiness'
import { officialStatistic, publicOffice } from '../reference'

const ownVisit = z.strictObject({
  id: z.string(),
  day: z.string(),
  mentorName: z.string(),
  condition: z.enum(keysOf(conditions)),
  topics: z.array(z.enum(keysOf(topics))),
  advice: z.string(),
  receiptCode: z.string(),
  answer: z.enum(['benar', 'tidak_sesuai']).nullable(),
  /** When the office took care of what she said. */
  settledAt: z.string().nullable(),
})

/** Everything her page shows. */
export const ownPageOutput = z.strictObject({
  name: z.string(),
  enterpriseName: z.string(),
  productName: z.string(),
  villageName: z.string(),
  stage: z.number(),
  stageName: z.string().nullable(),
  stageCount: z.number(),
  bridge: bridgeView,
  nextStep: z
    .strictObject({
      title: z.string(),
      how: z.string(),
      opens: z.string(),
      isWaiting: z.boolean(),
      citation: z.string(),
    })
    .nullable(),
  returned: z.array(z.strictObject({ title: z.string(), reason: z.string() })),
  nextVisitOn: z.string().nullable(),
  /** `lastCameOn`: the day of this mentor's own last visit. One whose account is off is not named any more. */
  mentor: z
    .strictObject({ name: z.string(), phone: z.string().nullable(), lastCameOn: z.string().nullable() })
    .nullable(),
  isMentorInactive: z.boolean(),
  office: z.strictObject({ name: z.string(), phone: z.string().nullable(), whatsapp: z.string().nullable() }),
  visits: z.array(ownVisit),
  todo: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      note: z.string(),
      assignee: z.enum(keysOf(assignees)),
      dueOn: z.string(),
    }),
  ),
  asOf: z.string(),
})

export const confirmOutput = z.strictObject({ answer: z.enum(['benar', 'tidak_sesuai']) })

export const publicPageOutput = z.strictObject({
  isDemo: z.boolean(),
  asOf: z.string(),
  figures: z.strictObject({
    mentored: z.number().nullable(),
    licensed: z.number().nullable(),
    ikmRisen: z.number().nullable(),
    visitsYear: z.number().nullable(),
    regencies: z.number(),
  }),
  statistics: z.array(officialStatistic),
  offices: z.array(publicOffice),
})
