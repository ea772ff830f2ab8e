import { IconPhone } from '@tabler/icons-react'
import { formatPhone } from '@titian/ui'
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
        <span className="tt-numbers">{formatPhone(phone)}</span>
      </span>
    </a>
  )
}

type ListedOffice = { regencyCode: string; shortName: string; phone: string | null }

/** The offices that can be called, folded up: one of them is the reader's. The province stands last. */
export function OfficePhones({ offices }: { offices: readonly ListedOffice[] }) {
  const t = useTranslations('identity')
  const reachable = offices.filter(({ phone }) => phone !== null)
  if (reachable.length === 0) return null
  const isProvince = ({ regencyCode }: ListedOffice) => !regencyCode.includes('.')
  const inOrder = [...reachable.filter((office) => !isProvince(office)), ...reachable.filter(isProvince)]
  return (
    <details className="office-phones">
      <summary>{t('officeNumbers')}</summary>
      {inOrder.map(({ regencyCode, shortName, phone }) => (
        <OfficePhone key={regencyCode} name={shortName} phone={phone} />
      ))}
    </details>
  )
}
