import { daysBetween } from '@titian/domain'
import type { ChipStatus } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { daysSinceVisit, urgencyOf, type DayCase } from './day-plan'

type Chip = { status: ChipStatus; word: string }

/** The chips of a row, the most urgent first; the narrow row shows only that one. */
export const useDayChips = (row: DayCase, day: string): Chip[] => {
  const t = useTranslations('today')
  if (urgencyOf(row) === 'resting') return [{ status: 'unknown', word: t('resting') }]
  const chips: Chip[] = []
  if (row.returnedEvidence > 0) chips.push({ status: 'returned', word: t('returned') })
  if (row.overdueFollowUps > 0)
    chips.push({ status: 'overdue', word: t('overdue', { count: row.overdueFollowUps }) })
  if (!row.isVisitDue) return chips
  const since = daysSinceVisit(row, day)
  if (row.nextVisitOn !== null) {
    const late = daysBetween(row.nextVisitOn, day)
    chips.push(
      late > 0
        ? { status: 'waiting', word: t('dueSince', { days: late }) }
        : { status: 'note', word: t('dueToday') },
    )
  } else {
    chips.push({ status: 'waiting', word: since === null ? t('dueFirst') : t('dueLong', { days: since }) })
  }
  return chips
}
