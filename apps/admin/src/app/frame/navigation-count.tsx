import { formatNumber, VisuallyHidden } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { trpc } from '../../shared/trpc'

/** How much waits for the office, renewed each minute; nothing while nothing waits. */
export function NavigationCount() {
  const t = useTranslations('shell')
  const { data } = trpc.attention.count.useQuery({}, { refetchInterval: 60_000 })
  if (!data || data.total === 0) return null
  return (
    <span className="frame-count tt-numbers">
      {formatNumber(data.total)}
      <VisuallyHidden> {t('waiting')}</VisuallyHidden>
    </span>
  )
}
