import type { BridgeStage } from '@titian/ui'
import type { OwnBridge, OwnCriterion } from './own-page-data'

/** What holds her back or carries her; advice is no plank. */
export const isPlank = ({ kind }: OwnCriterion): boolean => kind !== 'advice'

export const isMet = ({ plank }: OwnCriterion): boolean => plank === 'met'

/** The bridge as the drawing takes it, in her words. */
export const bridgeStages = ({ stages }: OwnBridge): BridgeStage[] =>
  stages.map(({ number, name, criteria }) => ({
    number,
    name,
    planks: criteria.filter(isPlank).map(({ plank, titleForHer }) => ({ state: plank, label: titleForHer })),
  }))

/** The stage that she works on; the last one when she has crossed. */
export const workingStage = ({ stages, current }: OwnBridge) => stages[Math.min(current, stages.length - 1)]

export const hasCrossed = ({ stages, current }: OwnBridge): boolean => current >= stages.length
