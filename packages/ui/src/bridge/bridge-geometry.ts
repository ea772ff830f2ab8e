import { type BridgeSize, type BridgeStage, type PlankState } from './bridge-types'

/** A plank or, where planks are too narrow to tell apart, a run of equal ones. Positions are per cent of the width. */
export type DrawnPlank = { x: number; width: number; state: PlankState; titles: readonly string[] }

export type DrawnSpan = {
  number: number
  start: number
  end: number
  progress: 'done' | 'current' | 'ahead'
  /** `any` fits every width; where the desk can show more than the phone there is one layout for each. */
  layouts: readonly { room: 'any' | 'narrow' | 'wide'; planks: readonly DrawnPlank[] }[]
}

export type BridgeDrawing = { spans: readonly DrawnSpan[]; piers: readonly number[]; marker: number }

/** Per cent of the width; gaps narrower than `narrowGap` (`wideGap` on a desk) and runs of more than `joinAbove` join. */
type Proportions = {
  bank: number
  besidePier: number
  gap: number
  currentWeight: number
  narrowGap: number
  wideGap: number
  joinAbove: number
}

const proportions = {
  hero: {
    bank: 5,
    besidePier: 1.4,
    gap: 0.9,
    currentWeight: 1.9,
    narrowGap: 3.4,
    wideGap: 1.1,
    joinAbove: 12,
  },
  head: {
    bank: 5,
    besidePier: 0.9,
    gap: 0.6,
    currentWeight: 1.5,
    narrowGap: 3.4,
    wideGap: 1.1,
    joinAbove: 12,
  },
  strip: {
    bank: 3,
    besidePier: 1.3,
    gap: 0.8,
    currentWeight: 1.8,
    narrowGap: 100,
    wideGap: 100,
    joinAbove: 6,
  },
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

  let start: number = bank
  const spans = stages.map((stage, index): DrawnSpan => {
    const end = hundredths(start + (weights[index] ?? 1) * unit)
    const progress = index < working ? 'done' : index === working ? 'current' : 'ahead'
    const span = {
      number: stage.number,
      start,
      end,
      progress,
      layouts: layPlanks(stage, start, end, size, progress),
    } as const
    start = end
    return span
  })
  return {
    spans,
    piers: [bank, ...spans.map((span) => span.end)],
    marker: markerPosition(spans, working, bank),
  }
}

function layPlanks(
  stage: BridgeStage,
  start: number,
  end: number,
  size: BridgeSize,
  progress: DrawnSpan['progress'],
) {
  const { besidePier, gap, narrowGap, wideGap, joinAbove } = proportions[size]
  const slot = (end - start - 2 * besidePier) / Math.max(stage.planks.length, 1)
  const between = stage.planks.length > 1 ? Math.min(gap, slot * 0.24) : 0
  const planks = stage.planks.map((plank, index) => ({
    x: hundredths(start + besidePier + index * slot + between / 2),
    width: hundredths(slot - between),
    state: plank.state,
    titles: [plank.label],
  }))
  const isDense = stage.planks.length > joinAbove || (size === 'strip' && progress !== 'current')
  const joined = (least: number) => joinRuns(planks, (state) => isDense || (isGap(state) && slot < least))
  const [narrow, wide] = [joined(narrowGap), joined(wideGap)]
  if (narrow.length === wide.length) return [{ room: 'any', planks: narrow } as const]
  return [
    { room: 'narrow', planks: narrow },
    { room: 'wide', planks: wide },
  ] as const
}

function joinRuns(planks: readonly DrawnPlank[], isJoined: (state: PlankState) => boolean): DrawnPlank[] {
  const runs: DrawnPlank[] = []
  for (const plank of planks) {
    const last = runs.at(-1)
    if (last && isJoined(plank.state) && isJoined(last.state) && looksLike(plank.state, last.state))
      runs[runs.length - 1] = {
        ...last,
        width: hundredths(plank.x + plank.width - last.x),
        titles: [...last.titles, ...plank.titles],
      }
    else runs.push(plank)
  }
  return runs
}

function looksLike(one: PlankState, other: PlankState): boolean {
  return one === other || (isGap(one) && isGap(other))
}

function isGap(state: PlankState): boolean {
  return state === 'unmet' || state === 'unknown'
}

/** On the last solid plank before the first gap of the span she works on, on its pier, or on the far bank. */
function markerPosition(spans: readonly DrawnSpan[], working: number, bank: number): number {
  const span = spans[working]
  if (!span) return 100 - bank / 2
  const planks = span.layouts[0]?.planks ?? []
  const firstGap = planks.findIndex((plank) => plank.state !== 'met')
  const underfoot = firstGap < 0 ? planks.at(-1) : planks[firstGap - 1]
  if (!underfoot) return span.start
  return underfoot.titles.length > 1 ? underfoot.x + underfoot.width : underfoot.x + underfoot.width / 2
}

/** Fine enough for any screen, and a tenth of the bytes. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
