import { StatusChip } from '@titian/ui'
import { telephoneLink, whatsappLink } from '../../shared/contact'
import { hasCrossed } from './bridge-stages'
import type { OwnPageData } from './own-page-data'

/** The one thing to do now, how, and what it opens. */
export function NextStepCard({ page }: { page: OwnPageData }) {
  const step = page.nextStep
  if (step === null) return <NothingToDo isAcross={hasCrossed(page.bridge)} />
  return (
    <section className="tt-card tt-card--next next" aria-labelledby="langkah">
      <p className="over">Langkah berikut</p>
      <h2 id="langkah" className="next-title">
        {step.title}
      </h2>
      {step.isWaiting ? (
        <p className="next-how">
          <StatusChip status="waiting" word="Sedang diperiksa Dinas" /> Ibu tinggal menunggu.
        </p>
      ) : (
        <p className="next-how">{step.how}</p>
      )}
      {step.opens && (
        <p className="next-opens">
          <b>Kalau sudah:</b> {step.opens}
        </p>
      )}
      {!step.isWaiting && <AskForHelp page={page} title={step.title} />}
    </section>
  )
}

function AskForHelp({ page: { mentor, office, name }, title }: { page: OwnPageData; title: string }) {
  const text = `Halo, saya ${name}. Saya mau mengerjakan: ${title}. Bisa dibantu?`
  if (mentor?.phone) {
    return (
      <a
        className="tt-button tt-button--wide"
        href={whatsappLink(mentor.phone, text)}
        rel="noopener noreferrer"
      >
        Minta dibantu pendamping
      </a>
    )
  }
  if (office.whatsapp) {
    return (
      <a
        className="tt-button tt-button--wide"
        href={whatsappLink(office.whatsapp, text)}
        rel="noopener noreferrer"
      >
        Tanya Dinas lewat WhatsApp
      </a>
    )
  }
  if (office.phone) {
    return (
      <a className="tt-button tt-button--wide" href={telephoneLink(office.phone)}>
        Telepon Dinas
      </a>
    )
  }
  return null
}

function NothingToDo({ isAcross }: { isAcross: boolean }) {
  return (
    <section className="tt-card tt-card--next next">
      <p className="over">Langkah berikut</p>
      <h2 className="next-title">
        {isAcross ? 'Selamat, Bu. Semua sudah lengkap' : 'Tidak ada yang perlu dikerjakan sekarang'}
      </h2>
      <p className="next-how">Pendamping tetap datang dan memberi tahu kalau ada yang baru.</p>
    </section>
  )
}
