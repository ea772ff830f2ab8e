import { telephoneLink, whatsappLink } from './contact'

export type ContactButtonsProps = {
  /** Who is reached, for a screen reader: "pendamping Ibu". */
  whom: string
  phone: string | null
  whatsapp: string | null
  /** What the WhatsApp message begins with. */
  text?: string | undefined
}

/** WhatsApp and telephone side by side; nothing where there is no number. */
export function ContactButtons({ whom, phone, whatsapp, text }: ContactButtonsProps) {
  if (phone === null && whatsapp === null) return null
  return (
    <div className="contact">
      {whatsapp !== null && (
        <a
          className="tt-button tt-button--soft"
          href={whatsappLink(whatsapp, text)}
          rel="noopener noreferrer"
          aria-label={`WhatsApp ${whom}`}
        >
          WhatsApp
        </a>
      )}
      {phone !== null && (
        <a className="tt-button tt-button--soft" href={telephoneLink(phone)} aria-label={`Telepon ${whom}`}>
          Telepon
        </a>
      )}
    </div>
  )
}
