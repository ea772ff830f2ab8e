import { type BridgeSize, type BridgeStage, type PlankState } from './bridge-types'

/** A plank or, where planks are too narrow to tell apart, a run of equal ones. Positions are per cent of the width. */
export type DrawnPlank = { x: number; width: number; state: PlankState; titles: readonly string[] }

export type DrawnSpan = {
  number: number
  start: number
  end: number
  progress: 'done' | 'current' | 'ahead'
  planks: readonly DrawnPlank[]
}

export type BridgeDrawing = { spans: readonly DrawnSpan[]; piers: readonly number[]; marker: number }

type Proportions = { bank: number; besidePier: number; gap: number; currentWeight: number; mergeAbove: number }

const proportions = {
  hero: { bank: 4, besidePier: 1.4, gap: 0.9, currentWeight: 2.1, mergeAbove: 12 },
  head: { bank: 3, besidePier: 0.7, gap: 0.4, currentWeight: 1.5, mergeAbove: 12 },
  strip: { bank: 2, besidePier: 1.3, gap: 0.8, currentWeight: 1, mergeAbove: 4 },
} as const satisfies Record<BridgeSize, Proportions>

/**
 * Where everything on a bridge stands, in per cent of its width, so that one drawing fits every container.
 * `current` is the highest reached stage, 0 to the number of stages; the next span is the one she works on.
 */
export function drawBridge(stages: readonly BridgeStage[], current: number, size: BridgeSize): BridgeDrawing {
  const { bank, currentWeight } = proportions[size]
  const working = Math.min(Math.max(Math.trunc(current), 0), stages.length)
  const weights = stages.map((_, index) => (index === working ? currentWeight : 1))
  const unit = (100 - 2 * bank) / weights.reduce((sum, weight) => sum + weight, 0)

  let start = bank
  const spans = stages.map((stage, index): DrawnSpan => {
    const end = start + (weights[index] ?? 1) * unit
    const progress = index < working ? 'done' : index === working ? 'current' : 'ahead'
    const span = { number: stage.number, start, end, progress, planks: layPlanks(stage, start, end, size) } as const
    start = end
    return span
  })
  return { spans, piers: [bank, ...spans.map((span) => span.end)], marker: markerPosition(spans, working, bank) }
}

function layPlanks(stage: BridgeStage, start: number, end: number, size: BridgeSize): DrawnPlank[] {
  const { besidePier, gap, mergeAbove } = proportions[size]
  const slot = (end - start - 2 * besidePier) / Math.max(stage.planks.length, 1)
  const between = stage.planks.length > 1 ? Math.min(gap, slot * 0.24) : 0
  const planks = stage.planks.map((plank, index) => ({
    x: start + besidePier + index * slot + between / 2,
    width: slot - between,
    state: plank.state,
    titles: [plank.label],
  }))
  return stage.planks.length > mergeAbove ? mergeRuns(planks) : planks
}

function mergeRuns(planks: readonly DrawnPlank[]): DrawnPlank[] {
  const runs: DrawnPlank[] = []
  for (const plank of planks) {
    const last = runs.at(-1)
    if (last?.state === plank.state)
      runs[runs.length - 1] = { ...last, width: plank.x + plank.width - last.x, titles: [...last.titles, ...plank.titles] }
    else runs.push(plank)
  }
  return runs
}

/** On the last solid plank before the first gap of the span she works on; on its pier if there is none. */
function markerPosition(spans: readonly DrawnSpan[], working: number, bank: number): number {
  const span = spans[working]
  if (!span) return spans.at(-1)?.end ?? bank
  const firstGap = span.planks.findIndex((plank) => plank.state !== 'met')
  const underfoot = firstGap < 0 ? span.planks.at(-1) : span.planks[firstGap - 1]
  if (!underfoot) return span.start
  return underfoot.titles.length > 1 ? underfoot.x + underfoot.width : underfoot.x + underfoot.width / 2
}
