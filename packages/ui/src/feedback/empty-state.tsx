import { type ReactNode } from 'react'

export type EmptyStateProps = {
  /** What is not there, without blame: "Belum ada kunjungan bulan ini". */
  title: string
  /** What to do next. */
  hint?: ReactNode
  action?: ReactNode
}

/** An empty list: a bridge whose next plank is still to be laid. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className="tt-empty">
      <svg
        className="tt-empty-picture"
        width={144}
        height={56}
        viewBox="0 0 144 56"
        aria-hidden="true"
        focusable="false"
      >
        <path className="tt-bridge-wave" d="M4 48c11-5 23-5 34 0s23 5 34 0 23-5 34 0 23 5 34 0" />
        <path className="tt-empty-post" d="M28 10V44M72 10V44M116 10V44" />
        <g className="tt-plank tt-plank--met">
          <rect x={33} y={18} width={16} height={10} rx={2.5} />
          <rect x={52} y={18} width={16} height={10} rx={2.5} />
        </g>
        <g className="tt-plank tt-plank--unmet tt-plank--current">
          <rect x={77} y={18} width={16} height={10} rx={2.5} />
          <rect x={96} y={18} width={16} height={10} rx={2.5} />
        </g>
      </svg>
      <p className="tt-empty-title">{title}</p>
      {hint && <p className="tt-empty-hint">{hint}</p>}
      {action && <div className="tt-empty-action">{action}</div>}
    </div>
  )
}
