import { Mark } from './mark'

export type WordmarkProps = {
  /** Height of the mark in px. */
  size?: number | undefined
  /** Beside the name, e.g. the office: "DP3A Kukar". */
  suffix?: string | undefined
}

/** The name with its small bridge. */
export function Wordmark({ size = 28, suffix }: WordmarkProps) {
  return (
    <span className="tt-wordmark">
      <Mark size={size} />
      <span className="tt-wordmark-name">Titian</span>
      {suffix && <span className="tt-wordmark-suffix">{suffix}</span>}
    </span>
  )
}
