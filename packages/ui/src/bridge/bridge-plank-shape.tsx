import { type DrawnPlank, type DrawnSpan } from './bridge-geometry'
import { plankWords, type PlankState, type PlankVoice } from './bridge-types'

type BridgePlankShapeProps = {
  plank: DrawnPlank
  span: DrawnSpan
  y: number
  height: number
  voice: PlankVoice
}

/** One plank with its sign; the tooltip says which criterion it is. */
export function BridgePlankShape({ plank, span, y, height, voice }: BridgePlankShapeProps) {
  const title = `${plank.titles.join(', ')}: ${plankWords[voice][plank.state]}`
  return (
    <g className={`tt-plank tt-plank--${plank.state} tt-plank--${span.progress}`}>
      <title>{title}</title>
      <rect x={`${plank.x}%`} y={y} width={`${plank.width}%`} height={height} rx={2.5} />
      {hasSign(plank) && (
        <svg
          className={signVisibility(plank)}
          x={`${(plank.x + plank.width / 2).toFixed(2)}%`}
          y={y + height / 2}
          overflow="visible"
        >
          <PlankSign state={plank.state} />
        </svg>
      )}
    </g>
  )
}

/** A solid plank and a gap say what they are; runs of planks are too narrow for a sign. */
function hasSign({ state, titles }: DrawnPlank): boolean {
  return state !== 'met' && state !== 'unmet' && titles.length === 1
}

/** Signs centred on 0, 0, at most 7 by 9 px; drawn rather than typed, so that they need no font. */
export function PlankSign({ state }: { state: PlankState }) {
  switch (state) {
    case 'met':
      return null
    case 'waiting':
      return <path className="tt-plank-sign" d="M0-2.6V0l1.8 1.4" />
    case 'returned':
      return <path className="tt-plank-sign" d="M0-3.4V.6M0 3.2v.1" />
    case 'unknown':
      return (
        <path className="tt-plank-sign" d="M-1.9-1.9C-1.9-4.2 1.9-4.2 1.9-1.8 1.9-.4 0-.3 0 1.1M0 3.5v.1" />
      )
    case 'unmet':
      return null
  }
}

/** A sign needs 10 px of plank: 3.2 per cent of a phone, 1.6 of a desk. */
function signVisibility(plank: DrawnPlank): string {
  if (plank.width >= 2.9) return 'tt-plank-signs'
  return plank.width >= 1.5 ? 'tt-plank-signs--wide' : 'tt-plank-signs--none'
}
