import { OfficeList, type ListedOffice } from '../../shared/office-list'
import { paths } from '../../shared/paths'

const questions = [
  {
    ask: 'Lupa PIN',
    say: 'Minta kode baru kepada pendamping atau Dinas, lalu buat PIN baru di halaman “Buat PIN”.',
  },
  {
    ask: 'Kartu hilang',
    say: 'Beri tahu pendamping atau Dinas. Nomor lama bisa dimatikan dan Ibu mendapat kartu baru.',
  },
  {
    ask: 'HP hilang atau dipakai orang lain',
    say: 'Masuk dari HP lain, buka “Akun”, lalu pilih “Keluar dari HP lain”. Atau minta Dinas menutupnya.',
  },
  {
    ask: 'Isi halaman Ibu keliru',
    say: 'Katakan kepada pendamping. Kalau tentang kunjungan, pilih “Ada yang tidak sesuai”: yang membaca hanya Dinas.',
  },
  {
    ask: 'Tidak ada sinyal',
    say: 'Halaman yang sudah terbuka masih bisa dibaca. Buka lagi setelah ada sinyal.',
  },
] as const

/** Answers to what is asked most, and the numbers of the offices. */
export function HelpPage({ offices }: { offices: readonly ListedOffice[] }) {
  return (
    <>
      <h1>Bantuan</h1>
      <p className="lead">Tidak perlu datang dengan surat. Cukup sebut nama Ibu dan desanya.</p>
      <section className="tt-card help" aria-label="Yang sering ditanya">
        {questions.map(({ ask, say }) => (
          <details key={ask} className="stage">
            <summary>
              <span className="stage-name">{ask}</span>
            </summary>
            <p>{say}</p>
          </details>
        ))}
        <p className="help-link">
          <a className="tt-link" href={paths.activate}>
            Buat PIN dengan kode
          </a>
        </p>
      </section>
      <section className="band" aria-labelledby="nomor">
        <h2 id="nomor">Nomor Dinas</h2>
        <OfficeList offices={offices} />
      </section>
    </>
  )
}
