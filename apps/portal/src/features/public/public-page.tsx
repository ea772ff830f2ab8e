import { Bridge } from '@titian/ui'
import { OfficeList } from '../../shared/office-list'
import { paths } from '../../shared/paths'
import { OfficialFigures } from './official-figures'
import { ProgrammeFigures } from './programme-figures'
import type { PublicPageData } from './public-page-data'
import { exampleBridge, stagesOfTheWay } from './stages-of-the-way'

/** What the programme is, for whom, how to join, and what it has reached. */
export function PublicPage({ page }: { page: PublicPageData }) {
  return (
    <>
      <section className="hero">
        <div className="hero-words">
          <h1>Dari dapur rumah sampai industri kecil, selangkah demi selangkah</h1>
          <p className="lead">
            Titian menemani perempuan Kalimantan Timur membesarkan usahanya: pendamping datang ke rumah, Dinas
            memeriksa surat, dan Ibu melihat sendiri sudah sampai di mana. Gratis.
          </p>
          <p className="actions">
            <a className="tt-button" href="#ikut">
              Cara ikut
            </a>
            <a className="tt-button tt-button--soft" href={paths.signIn}>
              Masuk ke halaman Ibu
            </a>
          </p>
        </div>
        <div className="tt-card hero-bridge">
          <Bridge
            stages={exampleBridge}
            current={2}
            label="Jalan menuju IKM sebagai titian dengan enam tahap: Terdata, Didampingi, Berizin, Layak edar, Siap IKM, IKM terdaftar. Contoh ini sedang di tahap 3."
            markerLabel="Ibu di sini"
            voice="hers"
          />
        </div>
      </section>

      <section className="band" aria-labelledby="enam">
        <h2 id="enam">Enam tahap di atas titian</h2>
        <ol className="way">
          {stagesOfTheWay.map(({ name, meaning }, index) => (
            <li key={name} className="way-stage">
              <span className="way-number" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <h3>{name}</h3>
                <p>{meaning}</p>
              </div>
            </li>
          ))}
        </ol>
        <p className="muted measure">
          Surat boleh selesai tidak berurutan. Usaha jasa dan dagang, seperti katering, rias, dan sembako,
          punya jalannya sendiri dengan lima tahap.
        </p>
      </section>

      <section className="band" aria-labelledby="siapa">
        <h2 id="siapa">Untuk siapa</h2>
        <ul className="who">
          <li>
            <b>Ibu yang berusaha dari rumah</b>, milik sendiri, di desa, kelurahan, atau kampung mana pun di
            Kalimantan Timur.
          </li>
          <li>
            <b>Membuat atau menjual apa saja</b>: amplang, ikan asin, salai, gula aren, keripik, ulap doyo,
            anyaman rotan, jahitan, katering, rias.
          </li>
          <li>
            <b>Belum punya surat apa pun?</b> Justru dari sana pendamping mulai.
          </li>
        </ul>
      </section>

      <section className="band" aria-labelledby="ikut">
        <h2 id="ikut">Cara ikut</h2>
        <ol className="steps">
          <li>
            <h3>Hubungi Dinas</h3>
            <p>
              Telepon, WhatsApp, atau datang ke kantor di daerah Ibu. Bisa juga lewat PKK, penyuluh, atau
              kantor desa.
            </p>
          </li>
          <li>
            <h3>Pendamping datang</h3>
            <p>Pendamping mencatat usaha Ibu di rumah. Siapkan KTP; surat lain tidak perlu.</p>
          </li>
          <li>
            <h3>Terima kartu dan kode</h3>
            <p>Dengan kartu itu Ibu membuka halaman Ibu di HP, dan melihat langkah berikutnya.</p>
          </li>
        </ol>
        <h3 className="whom">Siapa yang dihubungi</h3>
        <OfficeList offices={page.offices} />
      </section>

      <ProgrammeFigures figures={page.figures} asOf={page.asOf} />
      <OfficialFigures statistics={page.statistics} />
    </>
  )
}
