import { StatusIcon } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useOnline } from '../../shared/use-online'

/** A quiet strip while there is no signal. */
export function ConnectionStrip() {
  const t = useTranslations('shell')
  const isOnline = useOnline()
  return (
    <div role="status">
      {!isOnline && (
        <p className="frame-connection">
          <StatusIcon status="overdue" /> {t('offline')}
        </p>
      )}
    </div>
  )
}
