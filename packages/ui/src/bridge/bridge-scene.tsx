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
type Levels = {
  height: number
  rail: number
  deck: number
  plank: number
  water: number
  pier: number
  figure: number
}

const levels = {
  hero: { height: 132, rail: 52, deck: 72, plank: 14, water: 106, pier: 6, figure: 1 },
  head: { height: 112, rail: 42, deck: 58, plank: 12, water: 87, pier: 5, figure: 0.8 },
} as const satisfies Record<BridgeSceneProps['size'], Levels>

export function BridgeScene({ drawing, size, markerLabel, voice }: BridgeSceneProps) {
  const level = markerLabel ? levels[size] : lowered(levels[size])
  const reachedPiers = drawing.spans.filter((span) => span.progress === 'done').length
  return (
    <svg className="tt-bridge-scene" width="100%" height={level.height} aria-hidden="true" focusable="false">
      <River level={level} />
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
        span.layouts.map((layout) => (
          <g key={layout.room} className={`tt-planks--${layout.room}`}>
            {layout.planks.map((plank) => (
              <BridgePlankShape
                key={plank.x}
                plank={plank}
                y={level.deck}
                height={level.plank}
                span={span}
                voice={voice}
              />
            ))}
          </g>
        )),
      )}
      <BridgeMarker x={drawing.marker} y={level.deck} scale={level.figure} label={markerLabel} />
    </svg>
  )
}

/** Without a word over her the scene needs no sky for it. */
function lowered(level: Levels): Levels {
  const sky = 16
  return {
    ...level,
    height: level.height - sky,
    rail: level.rail - sky,
    deck: level.deck - sky,
    water: level.water - sky,
  }
}

/** A cut through the river: bank, bed, bank. Only its width is stretched. */
function River({ level }: { level: Levels }) {
  const top = level.deck + 2
  const depth = level.water - top
  const box = {
    y: top,
    width: '100%',
    height: depth + 24,
    viewBox: `0 0 400 ${depth + 24}`,
    preserveAspectRatio: 'none',
  }
  return (
    <svg {...box}>
      <path
        className="tt-bridge-water"
        d={`M12 ${depth}c31-4 63-4 94 0s63 4 94 0 63-4 94 0 63 4 94 0v22H12Z`}
      />
      <path className="tt-bridge-wave" d={`M24 ${depth}c29-4 59-4 88 0s59 4 88 0 59-4 88 0 59 4 88 0`} />
      <path
        className="tt-bridge-wave tt-bridge-wave--far"
        d={`M60 ${depth + 9}c26-3 53-2 80 0s53 2 80 0 53-3 80 0`}
      />
      <path
        className="tt-bridge-bank"
        d={`M4 0H20C30 0 26 ${depth + 17} 44 ${depth + 17}H356C374 ${depth + 17} 370 0 380 0H396Q400 0 400 5V${depth + 19}Q400 ${depth + 24} 396 ${depth + 24}H4Q0 ${depth + 24} 0 ${depth + 19}V5Q0 0 4 0Z`}
      />
    </svg>
  )
}

function Pier({ x, level, reached }: { x: number; level: Levels; reached: boolean }) {
  const tone = reached ? 'tt-bridge-pier' : 'tt-bridge-pier tt-bridge-pier--ahead'
  const at = { x1: `${x}%`, x2: `${x}%`, strokeWidth: level.pier }
  return (
    <>
      <line className={`${tone} tt-bridge-pier--sunk`} {...at} y1={level.water} y2={level.water + 15} />
      <line className={tone} {...at} y1={reached ? level.rail - 3 : level.deck - 1} y2={level.water} />
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
      width={`${(span.end - span.start).toFixed(2)}%`}
      height={8}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
    >
      <path className="tt-bridge-rail" d="M0 1Q50 9 100 1" />
    </svg>
  )
}
