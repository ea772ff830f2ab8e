import { type BridgeStage, type PlankVoice } from './bridge-types'

export type BridgeLabelFacts = {
  /** The highest reached stage, as `Bridge` takes it: 0 to `stageCount`. The text names the stage after it. */
  current: number
  stageCount: number
  stageName: string
  met: number
  total: number
}

/**
 * The bridge in words. Hers says the stage that she works on, for `current: 2` "Tahap 3 dari 6, Berizin: …"; the
 * office's lists, queue and board all count reached stages, so its bridge says that one and where she is heading.
 */
export function bridgeLabel(facts: BridgeLabelFacts, voice: PlankVoice): string {
  const { stageName, met, total } = facts
  return `${placeWords[voice](facts)} ${stageName}: ${met} dari ${total} syarat terverifikasi`
}

const placeWords = {
  hers: ({ current, stageCount }) => `Tahap ${Math.min(current + 1, stageCount)} dari ${stageCount},`,
  staff: ({ current, stageCount }) => {
    if (current >= stageCount) return `Tahap ${stageCount} dari ${stageCount} tercapai,`
    return current === 0
      ? `Belum tahap 1, menuju tahap 1 dari ${stageCount}`
      : `Tahap ${current} dari ${stageCount} tercapai, menuju tahap ${current + 1}`
  },
} as const satisfies Record<PlankVoice, (facts: BridgeLabelFacts) => string>

/** The same text from what `Bridge` draws, so that the picture and the words cannot differ. */
export function describeBridge(
  stages: readonly BridgeStage[],
  current: number,
  voice: PlankVoice = 'staff',
): string {
  const stage = stages[Math.min(current, stages.length - 1)]
  if (!stage) return 'Jalan usaha belum ditetapkan'
  return bridgeLabel(
    {
      current,
      stageCount: stages.length,
      stageName: stage.name,
      met: stage.planks.filter((plank) => plank.state === 'met').length,
      total: stage.planks.length,
    },
    voice,
  )
}
