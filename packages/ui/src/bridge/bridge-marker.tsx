type BridgeMarkerProps = { x: number; y: number; scale: number; label?: string | undefined }

/** She stands at `x` per cent, her feet at `y` px. */
export function BridgeMarker({ x, y, scale, label }: BridgeMarkerProps) {
  return (
    <svg x={`${x}%`} y={y} overflow="visible">
      <g className="tt-bridge-marker" transform={`translate(0 -1.5) scale(${scale})`}>
        <path className="tt-bridge-here" d="M-9 0H9" />
        <path d="M0-24.5C4.6-24.5 6.2-19 7.6-3.6 7.7-2.3 7-1.5 5.8-1.5H-5.8C-7-1.5-7.7-2.3-7.6-3.6-6.2-19-4.6-24.5 0-24.5Z" />
        <circle cy={-28.5} r={6} />
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
