import { StatusIcon } from './status-icon'
import { statusWords, type ChipStatus } from './status-words'

export type StatusChipProps = {
  status: ChipStatus
  /** The word shown; by default the office's word for the status. */
  word?: string | undefined
  size?: 'small' | 'medium' | undefined
}

/** A status as icon, colour and word together, so that none of them has to be understood alone. */
export function StatusChip({ status, word = statusWords[status], size = 'medium' }: StatusChipProps) {
  return (
    <span className={`tt-chip tt-chip--${status} tt-chip--${size}`}>
      <StatusIcon status={status} />
      {word}
    </span>
  )
}
