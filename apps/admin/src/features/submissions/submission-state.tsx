import { submissionStatuses, type SubmissionStatus } from '@titian/domain'
import { StatusChip } from '@titian/ui'

const chips = { waiting: 'waiting', confirmed: 'verified', returned: 'returned' } as const

/** How a record stands, as icon, colour and word. */
export const SubmissionState = ({ status }: { status: SubmissionStatus }) => (
  <StatusChip status={chips[status]} size="small" word={submissionStatuses[status]} />
)
