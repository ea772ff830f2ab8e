import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

/** Labels and values; what is not known says so. */
export function Facts({ rows }: { rows: readonly { label: string; value: ReactNode }[] }) {
  const t = useTranslations('casePage')
  return (
    <dl className="facts">
      {rows.map(({ label, value }, index) => (
        <div key={`${label} ${index}`}>
          <dt>{label}</dt>
          <dd className="tt-numbers">
            {value === null || value === '' ? <span className="quiet">{t('notRecorded')}</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
