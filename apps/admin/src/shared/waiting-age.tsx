import { formatNumber, StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'

/** Days that evidence may wait: up to `due` all is well, from `late` on it has waited too long. */
export const waitingRule = { due: 3, late: 8 } as const

/** How urgent a wait of whole days is. */
export const waitingUrgency = (days: number): 'fresh' | 'due' | 'late' =>
  days >= waitingRule.late ? 'late' : days > waitingRule.due ? 'due' : 'fresh'

const chips = { fresh: 'unmet', due: 'waiting', late: 'overdue' } as const

type WaitingAgeProps = {
  days: number
  size?: 'small' | 'medium' | undefined
  /** The days alone, for columns whose head says what they are. */
  isShort?: boolean | undefined
}

/** An age in the queue as icon, colour and word. */
export function WaitingAge({ days, size = 'small', isShort = false }: WaitingAgeProps) {
  const t = useTranslations('queue.age')
  const urgency = waitingUrgency(days)
  const word =
    days === 0
      ? t(isShort ? 'todayShort' : 'today')
      : t(isShort ? 'fresh' : urgency, { days: formatNumber(days) })
  return <StatusChip status={chips[urgency]} size={size} word={word} />
}
