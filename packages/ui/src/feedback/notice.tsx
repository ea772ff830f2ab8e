import { type ReactNode } from 'react'
import { StatusIcon } from '../status/status-icon'
import { type ChipStatus } from '../status/status-words'

export type NoticeTone = 'note' | 'verified' | 'waiting' | 'returned'

export type NoticeProps = {
  tone?: NoticeTone | undefined
  title?: string | undefined
  children?: ReactNode
  action?: ReactNode
  /** `status` for what appears after an act, `alert` for what cannot wait; without it the text just stands there. */
  role?: 'status' | 'alert' | undefined
}

const icons = {
  note: 'note',
  verified: 'met',
  waiting: 'waiting',
  returned: 'overdue',
} as const satisfies Record<NoticeTone, ChipStatus>

/** A calm message in the page. */
export function Notice({ tone = 'note', title, children, action, role }: NoticeProps) {
  return (
    <div className={`tt-notice tt-notice--${tone}`} role={role}>
      <StatusIcon status={icons[tone]} />
      <div className="tt-notice-text">
        {title && <p className="tt-notice-title">{title}</p>}
        {children}
        {action && <div className="tt-notice-action">{action}</div>}
      </div>
    </div>
  )
}
