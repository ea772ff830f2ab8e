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

/** The offices that can be called, folded up: one of them is the reader's. */
export function OfficePhones({ offices }: { offices: readonly { name: string; phone: string | null }[] }) {
  const t = useTranslations('identity')
  const reachable = offices.filter(({ phone }) => phone !== null)
  if (reachable.length === 0) return null
  return (
    <details className="office-phones">
      <summary>{t('officeNumbers')}</summary>
      {reachable.map(({ name, phone }) => (
        <OfficePhone key={name} name={name} phone={phone} />
      ))}
    </details>
  )
}
