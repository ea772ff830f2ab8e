import { Avatar, formatDate, formatPhone } from '@titian/ui'
import { telephoneLink, whatsappLink } from '../../shared/contact'
import { ContactButtons } from '../../shared/contact-buttons'
import type { OwnPageData } from './own-page-data'

type Office = OwnPageData['office']

export type WhomToCallProps = {
  mentor: OwnPageData['mentor']
  isMentorInactive: boolean
  office: Office
}

/** The mentor first, and the office for what she would rather not tell the mentor. */
export function WhomToCall({ mentor, isMentorInactive, office }: WhomToCallProps) {
  return (
    <section className="tt-card" aria-labelledby="pendamping">
      {mentor === null ? (
        <>
          <h2 id="pendamping" className="card-title">
            Pendamping Ibu
          </h2>
          <p>
            {isMentorInactive
              ? 'Pendamping Ibu sedang diganti. Hubungi Dinas.'
              : 'Dinas sedang menunjuk pendamping untuk Ibu. Sementara itu Ibu bisa bertanya langsung ke Dinas.'}
          </p>
        </>
      ) : (
        <>
          <div className="person">
            <Avatar name={mentor.name} size="large" decorative />
            <div>
              <h2 id="pendamping" className="person-name">
                {mentor.name}
              </h2>
              <p className="muted">Pendamping Ibu</p>
              {mentor.lastCameOn && (
                <p className="muted">Datang {formatDate(mentor.lastCameOn, 'monthDay')}</p>
              )}
            </div>
          </div>
          <ContactButtons whom="pendamping" phone={mentor.phone} whatsapp={mentor.phone} />
        </>
      )}
      <OfficeLine office={office} />
    </section>
  )
}

function OfficeLine({ office: { name, phone, whatsapp } }: { office: Office }) {
  const hasNumber = phone !== null || whatsapp !== null
  return (
    <div className="office-line">
      <p className="muted">{name}</p>
      {hasNumber ? (
        <p className="office-numbers">
          {phone !== null && (
            <a
              className="tt-link"
              href={telephoneLink(phone)}
              aria-label={`Telepon Dinas, ${formatPhone(phone)}`}
            >
              {formatPhone(phone)}
            </a>
          )}
          {whatsapp !== null && (
            <a
              className="tt-link"
              href={whatsappLink(whatsapp)}
              rel="noopener noreferrer"
              aria-label="WhatsApp Dinas"
            >
              WhatsApp Dinas
            </a>
          )}
        </p>
      ) : (
        <p className="muted">Nomornya belum ada. Ibu bisa datang ke kantor.</p>
      )}
    </div>
  )
}
