import { type BridgeDrawing } from './bridge-geometry'

/** 26 px high, for list rows of 120 px and more. */
export function StripScene({ drawing }: { drawing: BridgeDrawing }) {
  const reachedPiers = drawing.spans.filter((span) => span.progress === 'done').length
  return (
    <svg className="tt-bridge-scene" width="100%" height={26} aria-hidden="true" focusable="false">
      <line className="tt-strip-water" x1="0" x2="100%" y1={24.5} y2={24.5} />
      {drawing.piers.map((x, index) => (
        <line
          key={x}
          className={index <= reachedPiers ? 'tt-bridge-pier' : 'tt-bridge-pier tt-bridge-pier--ahead'}
          x1={`${x}%`}
          x2={`${x}%`}
          y1={index <= reachedPiers ? 11 : 14}
          y2={23}
          strokeWidth={2.5}
        />
      ))}
      {drawing.spans.map((span) => (
        <g key={span.number}>
          {span.layouts[0]?.planks.map((plank) => (
            <rect
              key={plank.x}
              className={`tt-plank tt-plank--${plank.state} tt-plank--${span.progress}`}
              x={`${plank.x}%`}
              y={14}
              width={`${plank.width}%`}
              height={6}
              rx={1.5}
            />
          ))}
        </g>
      ))}
      <svg x={`${drawing.marker.toFixed(2)}%`} y={13} overflow="visible">
        <g className="tt-bridge-marker">
          <path d="M0-8C2-8 2.9-5 3.3-.8 3.3-.3 3.1 0 2.6 0H-2.6C-3.1 0-3.3-.3-3.3-.8-2.9-5-2-8 0-8Z" />
          <circle cy={-9.6} r={2.6} />
        </g>
      </svg>
    </svg>
  )
}
