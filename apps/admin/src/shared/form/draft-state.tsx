import { formatTime } from '@titian/ui'
import { useTranslations } from 'use-intl'

/** "Isian tersimpan di jendela ini 10.31": said under the form, quietly. */
export function DraftState({ keptAt }: { keptAt: Date | null }) {
  const t = useTranslations('form')
  if (!keptAt) return null
  return <span className="tt-numbers">{t('kept', { time: formatTime(keptAt, { zone: false }) })}</span>
}
