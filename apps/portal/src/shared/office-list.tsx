import { formatPhone } from '@titian/ui'
import { telephoneLink, whatsappLink } from './contact'

export type ListedOffice = {
  regencyCode: string
  regionName: string
  name: string
  shortName: string
  phone: string | null
  whatsapp: string | null
}

/** Whom to call in each regency. The province stands last: it helps where an office cannot be reached. */
export function OfficeList({ offices }: { offices: readonly ListedOffice[] }) {
  const isProvince = ({ regencyCode }: ListedOffice) => !regencyCode.includes('.')
  const inOrder = [...offices.filter((office) => !isProvince(office)), ...offices.filter(isProvince)]
  return (
    <ul className="offices">
      {inOrder.map((office) => (
        <li key={office.regencyCode} className="office">
          <div>
            <p className="office-region">{placeName(office.regionName)}</p>
            <p className="office-name">
              <abbr title={office.name}>{office.shortName}</abbr>
            </p>
          </div>
          <OfficeNumbers office={office} />
        </li>
      ))}
    </ul>
  )
}

function OfficeNumbers({ office: { phone, whatsapp, shortName } }: { office: ListedOffice }) {
  if (phone === null && whatsapp === null) return <p className="office-none">Datang ke kantor</p>
  return (
    <p className="office-numbers">
      {phone !== null && (
        <a
          className="tt-link"
          href={telephoneLink(phone)}
          aria-label={`Telepon ${shortName}, ${formatPhone(phone)}`}
        >
          {formatPhone(phone)}
        </a>
      )}
      {whatsapp !== null && (
        <a
          className="tt-link"
          href={whatsappLink(whatsapp)}
          rel="noopener noreferrer"
          aria-label={`WhatsApp ${shortName}`}
        >
          WhatsApp
        </a>
      )}
    </p>
  )
}

/** "KABUPATEN KUTAI KARTANEGARA" and "Kabupaten Kutai Kartanegara" are both read as the second. */
const placeName = (name: string): string =>
  name === name.toUpperCase()
    ? name.toLowerCase().replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
    : name
