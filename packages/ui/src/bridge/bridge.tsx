import { drawBridge } from './bridge-geometry'
import { BridgeNames } from './bridge-names'
import { BridgeScene } from './bridge-scene'
import { StripScene } from './strip-scene'
import { type BridgeSize, type BridgeStage, type PlankVoice } from './bridge-types'

export type BridgeProps = {
  stages: readonly BridgeStage[]
  /** The highest reached stage, 0 to the number of stages; the marker stands on the stage after it. */
  current: number
  /** The whole picture in words, e.g. from `describeBridge(stages, current)`. */
  label: string
  size?: BridgeSize | undefined
  /** A word or two over the marker, not in `strip`. */
  markerLabel?: string | undefined
  /** Whose words the planks' tooltips use. */
  voice?: PlankVoice | undefined
}

/** The footbridge: stages as piers, criteria as planks, solid where verified. Fluid: it fills the width it is given. */
export function Bridge({ stages, current, label, size = 'hero', markerLabel, voice = 'staff' }: BridgeProps) {
  const drawing = drawBridge(stages, current, size)
  return (
    <div className={`tt-bridge tt-bridge--${size}`} role="img" aria-label={label}>
      {size === 'strip' ? (
        <StripScene drawing={drawing} />
      ) : (
        <BridgeScene drawing={drawing} size={size} markerLabel={markerLabel} voice={voice} />
      )}
      {size !== 'strip' && <BridgeNames stages={stages} spans={drawing.spans} />}
    </div>
  )
}
