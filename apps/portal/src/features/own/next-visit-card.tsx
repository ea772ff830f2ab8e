import { formatDate, formatRelativeDay } from '@titian/ui'

/** When the mentor comes again; a day that went by is not shown as a promise. */
export function NextVisitCard({ day, today }: { day: string | null; today: string }) {
  const isAhead = day !== null && day >= today
  return (
    <section className="tt-card" aria-labelledby="kunjungan-berikut">
      <h2 id="kunjungan-berikut" className="over">
        Kunjungan berikut
      </h2>
      {isAhead ? (
        <p className="big">
          {formatDate(day, 'weekdayMonthDay')} <span className="muted">{formatRelativeDay(day, today)}</span>
        </p>
      ) : (
        <p>Belum ada tanggalnya. Pendamping akan mengabari Ibu.</p>
      )}
    </section>
  )
}
