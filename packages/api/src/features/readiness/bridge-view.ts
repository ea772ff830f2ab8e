import {
  answerKeys,
  answersTo,
  citationMarks,
  criterionKinds,
  criterionReasons,
  criterionStates,
  planks,
  verifierKinds,
  type Readiness,
} from '@titian/domain'
import type { StoredStrip } from '@titian/db'
import { z } from 'zod'

const criterionView = z.strictObject({
  criterionId: z.string(),
  title: z.string(),
  titleForHer: z.string(),
  kind: z.enum(criterionKinds),
  state: z.enum(criterionStates),
  plank: z.enum(planks),
  reason: z.enum(criterionReasons),
  isHoldingBack: z.boolean(),
  stillHolds: z.boolean().nullable(),
  verifier: z.enum(verifierKinds),
  citation: z.string(),
  mark: z.enum(citationMarks),
  version: z.number(),
  evidenceId: z.string().nullable(),
  /** Answers of registration that are missing for it. */
  asks: z.array(z.enum(answerKeys)),
})

/** Stages and criteria of one case, as the bridge and the checklist draw them. Criteria that do not apply are left out. */
export const bridgeView = z.strictObject({
  current: z.number(),
  stages: z.array(
    z.strictObject({
      number: z.number(),
      name: z.string(),
      isComplete: z.boolean(),
      criteria: z.array(criterionView),
    }),
  ),
})
type BridgeView = z.infer<typeof bridgeView>

/** The strip of a list row: states only. */
export const stripView = z.strictObject({
  current: z.number(),
  stages: z.array(z.strictObject({ number: z.number(), name: z.string(), planks: z.array(z.enum(planks)) })),
})

/** `withPrivate`: rows that only her mentor and the office see are shown too. */
export const viewBridge = (readiness: Readiness, current: number, withPrivate: boolean): BridgeView => ({
  current,
  stages: readiness.stages.map((stage) => ({
    number: stage.number,
    name: stage.name,
    isComplete: stage.isComplete,
    criteria: stage.criteria.flatMap((criterion) =>
      criterion.plank === null || (criterion.isPrivate && !withPrivate)
        ? []
        : [
            {
              criterionId: criterion.criterionId,
              title: criterion.title,
              titleForHer: criterion.titleForHer,
              kind: criterion.kind,
              state: criterion.state,
              plank: criterion.plank,
              reason: criterion.reason,
              isHoldingBack: criterion.holdsBack,
              stillHolds: criterion.stillHolds,
              verifier: criterion.verifier,
              citation: criterion.citation,
              mark: criterion.mark,
              version: criterion.version,
              evidenceId: criterion.evidence?.id ?? null,
              asks: answersTo(criterion.unknownFacts),
            },
          ],
    ),
  })),
})

/** The name of a reached stage, the same on every screen that says where she stands; null before the first. */
export const stageNameOf = ({ stages }: Readiness, reached: number): string | null =>
  stages.find(({ number }) => number === reached)?.name ?? null

/** The stages of a list row: states only, of criteria that count and that everyone may see. */
export const viewStrip = (readiness: Readiness): StoredStrip['stages'] =>
  viewBridge(readiness, 0, false).stages.map(({ number, name, criteria }) => ({
    number,
    name,
    planks: criteria.filter(({ kind }) => kind !== 'advice').map(({ plank }) => plank),
  }))
