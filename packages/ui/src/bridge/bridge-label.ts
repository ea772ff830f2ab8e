import { type BridgeStage } from './bridge-types'

export type BridgeLabelFacts = {
  /** The highest reached stage, as `Bridge` takes it: 0 to `stageCount`. The text names the stage after it. */
  current: number
  stageCount: number
  stageName: string
  met: number
  total: number
}

/** The bridge in words: "Tahap 3 dari 6, Berizin: 4 dari 5 syarat terverifikasi" for `current: 2`. */
export function bridgeLabel({ current, stageCount, stageName, met, total }: BridgeLabelFacts): string {
  const shown = Math.min(current + 1, stageCount)
  return `Tahap ${shown} dari ${stageCount}, ${stageName}: ${met} dari ${total} syarat terverifikasi`
}

/** The same text from what `Bridge` draws, so that the picture and the words cannot differ. */
export function describeBridge(stages: readonly BridgeStage[], current: number): string {
  const stage = stages[Math.min(current, stages.length - 1)]
  if (!stage) return 'Jalan usaha belum ditetapkan'
  return bridgeLabel({
    current,
    stageCount: stages.length,
    stageName: stage.name,
    met: stage.planks.filter((plank) => plank.state === 'met').length,
    total: stage.planks.length,
  })
}
