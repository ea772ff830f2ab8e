import { formatNumber } from '../format/format-number'

export type StripSegment = { label: string; value: number }

export type StackedStripProps = {
  /** At most six, in the order of the stages; values are counts. */
  segments: readonly StripSegment[]
  /** What is counted, said before the figures: "Kutai Kartanegara menurut tahap". */
  label: string
  /** Writes each count into its part where it has room. */
  showValues?: boolean | undefined
}

/** Counts by stage as one strip, darker towards IKM. Its text says every figure. */
export function StackedStrip({ segments, label, showValues = false }: StackedStripProps) {
  const total = segments.reduce((sum, segment) => sum + segment.value, 0)
  const text = segments.map((segment) => `${segment.label} ${formatNumber(segment.value)}`).join(', ')
  const parts = total > 0 ? layParts(segments, total) : []
  return (
    <div
      className={showValues ? 'tt-stack tt-stack--tall' : 'tt-stack'}
      role="img"
      aria-label={`${label}: ${text}`}
    >
      <svg width="100%" height="100%" aria-hidden="true" focusable="false">
        {parts.map((part) => (
          <g key={part.label} className={`tt-stage-${part.number}`}>
            <rect x={`${part.x}%`} width={`${part.width}%`} height="100%">
              <title>{`${part.label}: ${formatNumber(part.value)}`}</title>
            </rect>
            {part.x > 0 && <line className="tt-stack-seam" x1={`${part.x}%`} x2={`${part.x}%`} y2="100%" />}
            {showValues && part.width >= 7 && (
              <text x={`${(part.x + part.width / 2).toFixed(2)}%`} y="50%" dy=".35em" textAnchor="middle">
                {formatNumber(part.value)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

/** The strip's key: colour, stage, and its figure if `value` is given. */
export function StackedStripKey({
  segments,
}: {
  segments: readonly { label: string; value?: number | undefined }[]
}) {
  return (
    <ul className="tt-stack-key">
      {segments.map((segment, index) => (
        <li key={segment.label}>
          <svg
            className={`tt-stage-${index + 1}`}
            width={12}
            height={12}
            aria-hidden="true"
            focusable="false"
          >
            <rect width={12} height={12} rx={3} />
          </svg>
          {segment.label}
          {segment.value !== undefined && <b>{formatNumber(segment.value)}</b>}
        </li>
      ))}
    </ul>
  )
}

/** A stage with a single case stays visible: no part is narrower than 1.2 per cent. */
function layParts(segments: readonly StripSegment[], total: number) {
  const widths = segments.map(({ value }) => (value > 0 ? Math.max((value / total) * 100, 1.2) : 0))
  const scale = 100 / widths.reduce((sum, width) => sum + width, 0)
  let x = 0
  return segments
    .map((segment, index) => {
      const width = Number(((widths[index] ?? 0) * scale).toFixed(3))
      const part = { ...segment, number: index + 1, x: Number(x.toFixed(3)), width }
      x += part.width
      return part
    })
    .filter((part) => part.value > 0)
}
