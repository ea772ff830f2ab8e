import { formatDate, StatusChip } from '@titian/ui'
import type { ReactNode } from 'react'
import type { OwnVisit } from './own-page-data'
import { topicsForHer } from './topics-for-her'
import { visitTitle } from './visit-title'

export type VisitsCardProps = { visits: readonly OwnVisit[]; answerTo: (visit: OwnVisit) => ReactNode }

/** The last visit in sight, earlier ones one tap away; each can be answered once. */
export function VisitsCard({ visits, answerTo }: VisitsCardProps) {
  const [last, ...earlier] = visits
  if (!last) {
    return (
      <section className="tt-card">
        <h2 className="card-title">Kunjungan pendamping</h2>
        <p>Belum ada kunjungan. Setelah pendamping datang, catatannya bisa Ibu baca di sini.</p>
      </section>
    )
  }
  return (
    <section className="tt-card" aria-label="Kunjungan pendamping">
      <VisitNote visit={last} answerTo={answerTo} heading="h2" />
      {earlier.length > 0 && (
        <details className="more">
          <summary>Kunjungan sebelumnya ({earlier.length})</summary>
          <ul className="visits">
            {earlier.map((visit) => (
              <li key={visit.id}>
                <VisitNote visit={visit} answerTo={answerTo} heading="h3" />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

type VisitNoteProps = { visit: OwnVisit; answerTo: VisitsCardProps['answerTo']; heading: 'h2' | 'h3' }

function VisitNote({ visit, answerTo, heading: Heading }: VisitNoteProps) {
  const said = topicsForHer(visit.topics)
  return (
    <article className="visit">
      <Heading className="card-title">{visitTitle(visit)}</Heading>
      {said && <p>Yang dibahas: {said}.</p>}
      {visit.advice && (
        <p>
          <b>Saran:</b> {visit.advice}
        </p>
      )}
      <p className="muted">
        {visit.mentorName} · kode <span className="code">{visit.receiptCode}</span>
      </p>
      <VisitAnswerGiven visit={visit} />
      {visit.answer === null && answerTo(visit)}
    </article>
  )
}

function VisitAnswerGiven({ visit: { answer, settledAt } }: { visit: OwnVisit }) {
  if (answer === null) return null
  if (answer === 'benar') return <StatusChip status="met" word="Ibu sudah membenarkan" />
  return settledAt === null ? (
    <StatusChip status="note" word="Pesan Ibu ada di Dinas" />
  ) : (
    <StatusChip status="met" word={`Dinas sudah menindaklanjuti, ${formatDate(settledAt)}`} />
  )
}
