import { type ChipStatus } from './status-words'

/** One shape per status, told apart without colour; 16 by 16, in the colour of the text around it. */
export function StatusIcon({ status }: { status: ChipStatus }) {
  return (
    <svg
      className="tt-icon"
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[status]} />
    </svg>
  )
}

const shapes = {
  met: 'M3 8.5 6.5 12 13 4.5',
  verified: 'M8 1.5 13.5 3.5V8C13.5 11.3 11 13.5 8 14.5 5 13.5 2.5 11.3 2.5 8V3.5ZM5.5 8 7.3 9.8 10.7 6.2',
  unmet: 'M8 2A6 6 0 1 1 8 14 6 6 0 1 1 8 2',
  unknown: 'M5.2 5.6C5.2 1.7 10.9 1.7 10.9 5.5 10.9 8 8 7.8 8 10.2M8 13.4V13.5',
  waiting: 'M8 2A6 6 0 1 1 8 14 6 6 0 1 1 8 2M8 5V8.2L10.2 9.8',
  returned: 'M6 3 2.5 6.5 6 10M2.5 6.5H10C15 6.5 15 13 10 13H7.5',
  note: 'M3 2.5H13V10L9.5 13.5H3ZM13 10H9.5V13.5M5.8 5.8H10.2M5.8 8.5H7.5',
  overdue: 'M8 2 14.5 13.5H1.5ZM8 6.5V9.3M8 11.5V11.6',
} as const satisfies Record<ChipStatus, string>
