import { type BridgeStage, type PlankState } from '@titian/ui'

type Strip = {
  current: number
  stages: readonly { number: number; name: string; planks: readonly PlankState[] }[]
}

/** The stages of a list row as the bridge draws them. A stage that asks nothing of this product is one plank. */
export const bridgeStages = ({ current, stages }: Strip): BridgeStage[] =>
  stages.map(({ number, name, planks }) => {
    const states: readonly PlankState[] = planks.length > 0 ? planks : [number <= current ? 'met' : 'unmet']
    return { number, name, planks: states.map((state) => ({ state, label: name })) }
  })
