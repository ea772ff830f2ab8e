import { type ReactNode } from 'react'

export type FigureProps = {
  label: string
  /** Already formatted: "41", "7,8%". */
  value: string
  /** Change and context under the numeral. */
  note?: ReactNode
  /** How it is counted, one tap away. */
  definition?: ReactNode
  /** Leads to the rows behind the figure. */
  href?: string | undefined
  /** `plain` without a card, for use inside one. */
  frame?: 'card' | 'plain' | undefined
}

/** One large number with what it means. */
export function Figure({ label, value, note, definition, href, frame = 'card' }: FigureProps) {
  return (
    <div className={`tt-figure tt-figure--${frame}`}>
      <p className="tt-figure-label">{href ? <a href={href}>{label}</a> : label}</p>
      <p className="tt-figure-value">{value}</p>
      {note && <p className="tt-figure-note">{note}</p>}
      {definition && (
        <details className="tt-figure-definition">
          <summary>Cara menghitung</summary>
          <div>{definition}</div>
        </details>
      )}
    </div>
  )
}
