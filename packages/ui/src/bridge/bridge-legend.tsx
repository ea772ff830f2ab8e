import { PlankSign } from './bridge-plank-shape'
import { plankStates, plankWords, type PlankState, type PlankVoice } from './bridge-types'

export type BridgeLegendProps = {
  /** Only the states that occur in the drawing; all five by default. */
  states?: readonly PlankState[] | undefined
  voice?: PlankVoice | undefined
}

/** What each kind of plank means, as a plank and a word. */
export function BridgeLegend({ states = plankStates, voice = 'staff' }: BridgeLegendProps) {
  return (
    <ul className="tt-bridge-legend">
      {plankStates
        .filter((state) => states.includes(state))
        .map((state) => (
          <li key={state}>
            <svg width={24} height={16} viewBox="0 0 24 16" aria-hidden="true" focusable="false">
              <g className={`tt-plank tt-plank--${state} tt-plank--current`}>
                <rect x={1} y={1} width={22} height={14} rx={2.5} />
                <svg x={12} y={8} overflow="visible">
                  <PlankSign state={state} />
                </svg>
              </g>
            </svg>
            {plankWords[voice][state]}
          </li>
        ))}
    </ul>
  )
}
