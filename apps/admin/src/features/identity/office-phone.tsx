import { IconPhone } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'

/** Whom to call at the office, as a link that dials. */
export function OfficePhone({ name, phone }: { name: string; phone: string | null }) {
  const t = useTranslations('identity')
  if (!phone) return <p>{t('helpNoPhone')}</p>
  return (
    <a className="office-phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      <IconPhone size={22} aria-hidden />
      <span>
        <b>{name}</b>
        <span className="tt-numbers">{phone}</span>
      </span>
    </a>
  )
}
