import { Bridge, BridgeLegend, describeBridge, plankStates } from '@titian/ui'
import { bridgeStages } from './bridge-stages'
import type { OwnBridge } from './own-page-data'

/** The footbridge, with only those signs explained that occur in it. */
export function BridgeCard({ bridge }: { bridge: OwnBridge }) {
  const stages = bridgeStages(bridge)
  const occurring = plankStates.filter((state) =>
    stages.some(({ planks }) => planks.some((plank) => plank.state === state)),
  )
  return (
    <section className="tt-card bridge-card" aria-label="Jalan usaha Ibu">
      <Bridge
        stages={stages}
        current={bridge.current}
        label={describeBridge(stages, bridge.current, 'hers')}
        markerLabel="Ibu di sini"
        voice="hers"
      />
      <BridgeLegend states={occurring} voice="hers" />
    </section>
  )
}
