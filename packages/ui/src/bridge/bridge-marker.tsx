type BridgeMarkerProps = { x: number; y: number; scale: number; label?: string | undefined }

/** She stands at `x` per cent, her feet at `y` px. */
export function BridgeMarker({ x, y, scale, label }: BridgeMarkerProps) {
  return (
    <svg x={`${x.toFixed(2)}%`} y={y} overflow="visible">
      <g className="tt-bridge-marker" transform={`translate(0 -1.5) scale(${scale})`}>
        <path className="tt-bridge-here" d="M-9 0H9" />
        <path d="M-3-23.5H3C5.2-23.5 6-22 6.3-20L8.2-3.5C8.4-2 7.6-1.5 6.5-1.5H-6.5C-7.6-1.5-8.4-2-8.2-3.5L-6.3-20C-6-22-5.2-23.5-3-23.5Z" />
        <circle cy={-29} r={5.5} />
      </g>
      {label && (
        <text className="tt-bridge-marker-label" textAnchor={anchor(x)} x={anchorShift(x)} y={-44 * scale}>
          {label}
        </text>
      )}
    </svg>
  )
}

function anchor(x: number) {
  if (x < 22) return 'start'
  return x > 78 ? 'end' : 'middle'
}

function anchorShift(x: number): number {
  if (x < 22) return -8
  return x > 78 ? 8 : 0
}
