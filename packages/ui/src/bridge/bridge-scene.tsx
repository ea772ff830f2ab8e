import { type BridgeDrawing, type DrawnSpan } from './bridge-geometry'
import { BridgePlankShape } from './bridge-plank-shape'
import { BridgeMarker } from './bridge-marker'
import { type PlankVoice } from './bridge-types'

type BridgeSceneProps = {
  drawing: BridgeDrawing
  size: 'hero' | 'head'
  markerLabel?: string | undefined
  voice: PlankVoice
}

/** Heights in px of one scene; widths are per cent, so nothing is ever stretched but the river. */
type Levels = { height: number; rail: number; deck: number; plank: number; water: number; pier: number; figure: number }

const levels = {
  hero: { height: 132, rail: 52, deck: 72, plank: 14, water: 108, pier: 6, figure: 1 },
  head: { height: 104, rail: 40, deck: 56, plank: 12, water: 84, pier: 5, figure: 0.8 },
} as const satisfies Record<BridgeSceneProps['size'], Levels>

export function BridgeScene({ drawing, size, markerLabel, voice }: BridgeSceneProps) {
  const level = levels[size]
  const reachedPiers = drawing.spans.filter((span) => span.progress === 'done').length
  return (
    <svg className="tt-bridge-scene" width="100%" height={level.height} aria-hidden="true" focusable="false">
      <River top={level.water} height={level.height - level.water} />
      {drawing.spans.map((span) => (
        <g key={span.number}>
          <Rail span={span} level={level} />
          <Beam span={span} level={level} />
        </g>
      ))}
      {drawing.piers.map((x, index) => (
        <Pier key={x} x={x} level={level} reached={index <= reachedPiers} />
      ))}
      {drawing.spans.map((span) =>
        span.planks.map((plank) => (
          <BridgePlankShape key={plank.x} plank={plank} y={level.deck} height={level.plank} span={span} voice={voice} />
        )),
      )}
      <BridgeMarker x={drawing.marker} y={level.deck} scale={level.figure} label={markerLabel} />
    </svg>
  )
}

function River({ top, height }: { top: number; height: number }) {
  return (
    <svg y={top - 6} width="100%" height={height + 6} viewBox="0 0 400 30" preserveAspectRatio="none">
      <path className="tt-bridge-water" d="M0 7C34 2 66 2 100 7S166 12 200 7s66-5 100 0 66 5 100 0V30H0Z" />
      <path className="tt-bridge-wave" d="M0 7C34 2 66 2 100 7S166 12 200 7s66-5 100 0 66 5 100 0" />
      <path className="tt-bridge-wave tt-bridge-wave--far" d="M0 18c34 5 66 5 100 0s66-5 100 0 66 5 100 0 66-5 100 0" />
    </svg>
  )
}

function Pier({ x, level, reached }: { x: number; level: Levels; reached: boolean }) {
  const top = reached ? level.rail - 3 : level.deck - 1
  return (
    <>
      <line
        className={reached ? 'tt-bridge-pier' : 'tt-bridge-pier tt-bridge-pier--ahead'}
        x1={`${x}%`}
        x2={`${x}%`}
        y1={top}
        y2={level.water + 8}
        strokeWidth={level.pier}
      />
      <svg x={`${x}%`} y={level.water + 8} overflow="visible">
        <path className="tt-bridge-ripple" d="M-9 0c3 1.6 6 2 9 2s6-.4 9-2" />
      </svg>
    </>
  )
}

function Beam({ span, level }: { span: DrawnSpan; level: Levels }) {
  const y = level.deck + level.plank + 2.5
  const tone = span.progress === 'ahead' ? 'tt-bridge-beam tt-bridge-beam--ahead' : 'tt-bridge-beam'
  return <line className={tone} x1={`${span.start}%`} x2={`${span.end}%`} y1={y} y2={y} />
}

function Rail({ span, level }: { span: DrawnSpan; level: Levels }) {
  if (span.progress !== 'done') return null
  return (
    <svg
      x={`${span.start}%`}
      y={level.rail - 2}
      width={`${span.end - span.start}%`}
      height={8}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
    >
      <path className="tt-bridge-rail" d="M0 1Q50 9 100 1" />
    </svg>
  )
}
