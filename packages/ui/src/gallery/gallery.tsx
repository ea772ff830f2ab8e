import { type ReactNode } from 'react'
import {
  Avatar,
  Bridge,
  BridgeLegend,
  chipStatuses,
  DemoRibbon,
  describeBridge,
  EmptyState,
  Figure,
  Mark,
  Notice,
  Skeleton,
  StackedStrip,
  StackedStripKey,
  StatusChip,
  Wordmark,
} from '../index'
import { sampleBridges } from './sample-bridges'

const stageNames = ['Terdata', 'Didampingi', 'Berizin', 'Layak edar', 'Siap IKM', 'IKM terdaftar']
const board = [
  { name: 'Kutai Kartanegara', counts: [30, 60, 70, 30, 14, 10] },
  { name: 'Kota Samarinda', counts: [12, 30, 40, 18, 9, 9] },
  { name: 'Kutai Timur', counts: [9, 14, 12, 5, 3, 1] },
  { name: 'Mahakam Ulu', counts: [2, 2, 1, 1, 0, 0] },
] as const

/** Every component in its states, for the eye of whoever changes one. */
export function Gallery() {
  return (
    <div className="tt-page gallery">
      <DemoRibbon />
      <main>
        <h1>
          <Wordmark size={32} suffix="DP3A Kukar" />
        </h1>
        <Part title="Her page">
          <Hers />
        </Part>
        <Part title="Hero, other places on the way">
          {(['start', 'returned', 'dense', 'last', 'across', 'service', 'single'] as const).map((name) => (
            <div key={name} className="tt-card">
              <Bridge {...sampleBridges[name]} label={labelOf(name)} voice="hers" />
            </div>
          ))}
        </Part>
        <Part title="Head of a case">
          {(['middle', 'dense', 'service'] as const).map((name) => (
            <div key={name} className="tt-card gallery-wide">
              <Bridge {...sampleBridges[name]} size="head" label={labelOf(name)} />
            </div>
          ))}
        </Part>
        <Part title="Rows">
          <Rows />
        </Part>
        <Part title="Status">
          <p className="gallery-flow">
            {chipStatuses.map((status) => (
              <StatusChip key={status} status={status} />
            ))}
            {chipStatuses.map((status) => (
              <StatusChip key={status} status={status} size="small" />
            ))}
          </p>
        </Part>
        <Part title="Figures">
          <Figures />
        </Part>
        <Part title="Messages">
          <Messages />
        </Part>
      </main>
    </div>
  )
}

function labelOf(name: keyof typeof sampleBridges): string {
  return describeBridge(sampleBridges[name].stages, sampleBridges[name].current)
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <div className="gallery-part">{children}</div>
    </section>
  )
}

function Hers() {
  return (
    <div className="tt-page--portal gallery-hers">
      <p className="gallery-name">Ibu Norhayati, usaha Ibu di tahap 3 dari 6</p>
      <p className="gallery-muted">Amplang ikan haruan · Berizin</p>
      <div className="tt-card">
        <Bridge {...sampleBridges.middle} label={labelOf('middle')} markerLabel="Ibu di sini" voice="hers" />
        <BridgeLegend voice="hers" states={['met', 'waiting', 'unmet', 'unknown']} />
      </div>
      <div className="tt-card tt-card--next">
        <p className="gallery-muted">Langkah berikut</p>
        <p className="gallery-next">Ikut penyuluhan keamanan pangan (PKP)</p>
        <p>Kamis, 3 Desember · Kantor Camat. Gratis, bawa KTP.</p>
        <button type="button" className="tt-button tt-button--wide">
          Saya akan datang
        </button>
      </div>
      <div className="tt-card gallery-mentor">
        <Avatar name="Rina Sari" size="large" decorative />
        <div>
          <b>Rina Sari</b>
          <p className="gallery-muted">Pendamping Ibu · datang 12 November</p>
        </div>
        <a className="tt-button tt-button--soft" href="#wa">
          WhatsApp
        </a>
        <a className="tt-button tt-button--soft" href="#tel">
          Telepon
        </a>
      </div>
    </div>
  )
}

function Rows() {
  return (
    <ul className="gallery-rows">
      {Object.entries(sampleBridges).map(([name, { stages, current }], index) => (
        <li key={name}>
          <div>
            <b>Ibu Norhayati</b>
            <p className="gallery-muted">Amplang · terakhir 12 Nov</p>
          </div>
          <div className={`gallery-strip-${(index % 3) + 1}`}>
            <Bridge stages={stages} current={current} size="strip" label={describeBridge(stages, current)} />
          </div>
          <StatusChip status={index % 2 ? 'overdue' : 'verified'} size="small" />
        </li>
      ))}
    </ul>
  )
}

function Figures() {
  return (
    <>
      <div className="gallery-figures">
        <Figure
          label="Naik menjadi IKM sejak didampingi"
          value="41"
          note="+9 dari triwulan lalu · 57 sudah IKM saat masuk"
        />
        <Figure label="Didampingi" value="1.600" note="338 berizin, terverifikasi" href="#rows" />
        <Figure
          label="Tanpa kunjungan 60 hari"
          value="7,8%"
          note="47 perempuan · 19 di desa tanpa sinyal"
          definition="Usaha yang didampingi dan tidak dikunjungi 60 hari terakhir, dibagi semua usaha yang didampingi."
        />
        <Figure label="Menunggu pemeriksaan" value="63" note="separuh di bawah 4 hari, terlama 19 hari" />
      </div>
      <div className="tt-card">
        {board.map(({ name, counts }) => {
          const segments = stageNames.map((label, index) => ({ label, value: counts[index] ?? 0 }))
          return (
            <div key={name} className="gallery-board">
              <b>{name}</b>
              <StackedStrip label={`${name} menurut tahap`} segments={segments} />
              <StackedStrip label={`${name} menurut tahap`} segments={segments} showValues />
            </div>
          )
        })}
        <StackedStripKey segments={stageNames.map((label) => ({ label }))} />
      </div>
    </>
  )
}

function Messages() {
  return (
    <>
      <Notice title="Tersimpan di jendela ini 10.31">Belum terkirim ke Dinas.</Notice>
      <Notice tone="verified">Kunjungan 12 November sudah diterima. Kode terima K7M-204.</Notice>
      <Notice tone="waiting" title="3 belum terkirim">
        Terakhir terkirim kemarin 16.10.
      </Notice>
      <Notice tone="returned" title="Foto NIB perlu dilengkapi">
        Nomornya tidak terbaca. Foto ulang di tempat terang.
      </Notice>
      <div className="tt-card">
        <EmptyState
          title="Belum ada kunjungan bulan ini"
          hint="Kunjungan pertama bisa dicatat dari rumah Ibu, juga tanpa sinyal."
          action={
            <button type="button" className="tt-button">
              Catat kunjungan
            </button>
          }
        />
      </div>
      <div className="tt-card">
        <Skeleton label="Memuat" />
      </div>
      <p className="gallery-flow">
        <Mark size={16} /> <Mark size={32} /> <Mark size={64} />{' '}
        <Avatar name="Hj. Siti Aminah, S.E." size="small" />
        <Avatar name="Dayang" /> <Wordmark />
        <button type="button" className="tt-button tt-button--confirm">
          Benar, pendamping datang
        </button>
        <button type="button" className="tt-button" disabled>
          Menunggu
        </button>
        <a className="tt-link" href="#x">
          Lihat semua
        </a>
      </p>
    </>
  )
}
