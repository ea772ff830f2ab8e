import { Figure, formatAsOf, formatNumber } from '@titian/ui'
import type { PublicPageData } from './public-page-data'

type Figures = PublicPageData['figures']

/** What the programme itself counts. A number that is too small to publish is said to be left out. */
export function ProgrammeFigures({ figures, asOf }: { figures: Figures; asOf: string }) {
  const shown = [
    {
      label: 'Perempuan didampingi',
      value: figures.mentored,
      definition: 'Usaha perempuan yang pendampingannya sedang berjalan.',
    },
    {
      label: 'Sudah berizin',
      value: figures.licensed,
      definition: 'Di antaranya yang suratnya sudah diperiksa Dinas: tahap 3 atau lebih.',
    },
    {
      label: 'Naik menjadi IKM',
      value: figures.ikmRisen,
      definition:
        'Belum IKM waktu mulai didampingi, sekarang terdaftar. Yang sudah IKM sejak awal tidak dihitung.',
    },
    {
      label: 'Kunjungan tahun ini',
      value: figures.visitsYear,
      definition: 'Kunjungan pendamping yang tercatat sejak 1 Januari.',
    },
    {
      label: 'Kabupaten dan kota',
      value: figures.regencies,
      definition: 'Daerah di Kalimantan Timur yang sudah punya usaha dampingan.',
    },
  ]
  const isAnyHidden = shown.some(({ value }) => value === null)
  return (
    <section className="band" aria-labelledby="angka">
      <h2 id="angka">Sampai hari ini</h2>
      <p className="muted">{formatAsOf(asOf)}</p>
      <div className="figures">
        {shown.map(({ label, value, definition }) => (
          <div key={label} className={value === null ? 'figure figure--hidden' : 'figure'}>
            <Figure
              label={label}
              value={value === null ? 'Disamarkan' : formatNumber(value)}
              definition={definition}
              frame="plain"
            />
          </div>
        ))}
      </div>
      {isAnyHidden && (
        <p className="muted">
          Disamarkan: jumlahnya kurang dari 5, supaya tidak ada Ibu yang bisa dikenali dari angka.
        </p>
      )}
    </section>
  )
}
