import {
  assignees,
  caseActions,
  caseStatuses,
  evidenceStatuses,
  firstStepKinds,
  followUpStatuses,
  ikmAtEntry,
  keysOf,
  pathwayIds,
  permitHolders,
  permitKinds,
  permitProofs,
  runBy,
  timelineKinds,
} from '@titian/domain'
import { z } from 'zod'
import { bridgeView, stripView } from '../readiness'

const caseRow = {
  caseId: z.string(),
  name: z.string(),
  enterpriseName: z.string(),
  productName: z.string(),
  villageCode: z.string(),
  villageName: z.string(),
  status: z.enum(keysOf(caseStatuses)),
  stage: z.number(),
  stageName: z.string().nullable(),
  pathwayId: z.enum(pathwayIds),
  lastVisitDay: z.string().nullable(),
  nextVisitOn: z.string().nullable(),
  strip: stripView,
}

export const caseListOutput = z.strictObject({
  cases: z.array(
    z.strictObject({
      ...caseRow,
      districtName: z.string(),
      mentorId: z.string().nullable(),
      mentorName: z.string().nullable(),
      isMentorInactive: z.boolean(),
    }),
  ),
  total: z.number(),
  asOf: z.string(),
  nextCursor: z.string().nullable(),
})

/** The mentor's caseload for today: all her open cases, most urgent first inside each village. */
export const todayOutput = z.strictObject({
  day: z.string(),
  asOf: z.string(),
  cases: z.array(
    z.strictObject({
      ...caseRow,
      nextStep: z.string().nullable(),
      openFollowUps: z.number(),
      overdueFollowUps: z.number(),
      returnedEvidence: z.number(),
      isVisitDue: z.boolean(),
      sharesHouseWith: z.string().nullable(),
      phoneOwner: z.enum(['sendiri', 'keluarga', 'tidak_punya']),
    }),
  ),
})

const followUpView = z.strictObject({
  id: z.string(),
  kind: z.enum(keysOf(firstStepKinds)),
  note: z.string(),
  assignee: z.enum(keysOf(assignees)),
  dueOn: z.string(),
  status: z.enum(keysOf(followUpStatuses)),
})

const evidenceView = z.strictObject({
  id: z.string(),
  criterionId: z.string(),
  type: z.string(),
  typeName: z.string(),
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  facilitatedBy: z.string().nullable(),
  note: z.string(),
  status: z.enum(keysOf(evidenceStatuses)),
  receivedAt: z.string(),
  files: z.array(z.strictObject({ id: z.string(), mediaType: z.string() })),
  decision: z
    .strictObject({
      outcome: z.enum(['verified', 'returned']),
      reason: z.string(),
      decidedAt: z.string(),
      by: z.string(),
    })
    .nullable(),
})

/** One entry of the case's history, newest first. `lines` are ready to be read, `chips` are short words. */
export const timelineOutput = z.strictObject({
  entries: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(timelineKinds),
      at: z.string(),
      title: z.string(),
      by: z.string(),
      chips: z.array(z.string()),
      lines: z.array(z.string()),
      visit: z
        .strictObject({
          receiptCode: z.string(),
          deviceStartedAt: z.string(),
          receivedAt: z.string(),
          flags: z.array(z.string()),
          version: z.number(),
          confirmation: z.enum(['benar', 'tidak_sesuai']).nullable(),
          /** What the office did about what she said. */
          settlement: z.strictObject({ by: z.string(), at: z.string(), note: z.string() }).nullable(),
        })
        .nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
})

export const caseOutput = z.strictObject({
  caseId: z.string(),
  pathwayId: z.enum(pathwayIds),
  status: z.enum(keysOf(caseStatuses)),
  pauseReason: z.string().nullable(),
  pauseUntil: z.string().nullable(),
  stage: z.number(),
  stageName: z.string().nullable(),
  stageAtEntry: z.number(),
  ikmAtEntry: z.enum(keysOf(ikmAtEntry)),
  openedOn: z.string(),
  lastVisitDay: z.string().nullable(),
  nextVisitOn: z.string().nullable(),
  actions: z.array(z.enum(caseActions)),
  woman: z.strictObject({
    id: z.string(),
    name: z.string(),
    birthDate: z.string().nullable(),
    villageName: z.string(),
    districtName: z.string(),
    rt: z.string().nullable(),
    nikMasked: z.string().nullable(),
    phoneMasked: z.string().nullable(),
    phoneOwner: z.enum(['sendiri', 'keluarga', 'tidak_punya']).nullable(),
    address: z.string().nullable(),
    cardNumber: z.string().nullable(),
  }),
  enterprise: z.strictObject({
    name: z.string(),
    runBy: z.enum(keysOf(runBy)),
    sinceYear: z.number().nullable(),
    villageName: z.string(),
    products: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        kindName: z.string().nullable(),
        kbli2020: z.string().nullable(),
        isMain: z.boolean(),
      }),
    ),
  }),
  groups: z.array(z.strictObject({ id: z.string(), name: z.string(), type: z.string() })),
  mentor: z
    .strictObject({
      id: z.string(),
      name: z.string(),
      phone: z.string().nullable(),
      isInactive: z.boolean(),
    })
    .nullable(),
  bridge: bridgeView,
  nextStep: z.strictObject({ criterionId: z.string(), title: z.string(), isWaiting: z.boolean() }).nullable(),
  followUps: z.array(followUpView),
  evidence: z.array(evidenceView),
  entryPermits: z.array(
    z.strictObject({
      kind: z.enum(keysOf(permitKinds)),
      proof: z.enum(keysOf(permitProofs)),
      number: z.string().nullable(),
      holder: z.enum(keysOf(permitHolders)).nullable(),
      issuedOn: z.string().nullable(),
    }),
  ),
  lastWorkforce: z
    .strictObject({
      recordedOn: z.string(),
      womenFamily: z.number(),
      womenPaid: z.number(),
      menFamily: z.number(),
      menPaid: z.number(),
    })
    .nullable(),
  lastSales: z
    .strictObject({ recordedOn: z.string(), week: z.string(), rangeKey: z.string(), label: z.string() })
    .nullable(),
  /** The newest entries; older ones come page by page. */
  history: timelineOutput,
  asOf: z.string(),
})

export const assignOutput = z.strictObject({ done: z.literal(true) })
export const changeOutput = z.strictObject({ status: z.enum(keysOf(caseStatuses)) })
export const contactOutput = z.strictObject({ url: z.string() })
