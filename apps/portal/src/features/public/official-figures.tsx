import { formatNumber } from '@titian/ui'
import type { PublicPageData, PublishedStatistic } from './public-page-data'

// The counts that people already know (W3), in this order; the index stands last.
const shownIndicators = [
  'ikm_register_units',
  'ikm_register_workers',
  'imk_units',
  'pekka',
  'ipg',
  'ipg_rank',
] as const

/** Figures of others, each with its source and year; none is added to ours. */
export function OfficialFigures({ statistics }: { statistics: PublicPageData['statistics'] }) {
  const rows = choose(statistics)
  if (rows.length === 0) return null
  return (
    <section className="band" aria-labelledby="resmi">
      <h2 id="resmi">Angka resmi lain</h2>
      <p className="measure">
        Berdiri sendiri di samping angka Titian, dengan sumber dan tahunnya. Tidak dijumlahkan.
      </p>
      <div className="table-frame" tabIndex={0} role="region" aria-label="Tabel angka resmi">
        <table className="official">
          <thead>
            <tr>
              <th scope="col">Angka</th>
              <th scope="col">Wilayah</th>
              <th scope="col" className="number">
                Jumlah
              </th>
              <th scope="col">Tahun dan sumber</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.indicator} ${row.areaCode ?? ''} ${row.year}`}>
                <th scope="row">
                  {row.label}
                  <span className="definition">{row.definition}</span>
                </th>
                <td>{row.areaName}</td>
                <td className="number">
                  {formatNumber(row.value)} <span className="unit">{row.unit}</span>
                </td>
                <td>
                  <b>{row.period}</b>, {row.source}
                  {row.series && <span className="definition">Seri {row.series}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details className="more">
        <summary>Mengapa berbeda?</summary>
        <div className="measure">
          <p>
            Daftar IKM Disperindagkop menghitung unit usaha di sebuah daftar, laki-laki dan perempuan. BPS
            memperkirakan industri mikro dan kecil dari survei, berizin atau belum. Pekka menghitung orang,
            bukan usaha. Titian hanya menghitung usaha perempuan yang didampingi lewat program ini.
          </p>
          <p>
            IPG membandingkan pembangunan manusia perempuan dengan laki-laki; makin dekat 100 makin setara.
            Angka tahun 2021 adalah sejarah, dari seri yang disebut di sampingnya.
          </p>
        </div>
      </details>
    </section>
  )
}

/** Of every indicator and area the year that the programme's papers name: 2021 for register and index, else the newest. */
const choose = (statistics: readonly PublishedStatistic[]): PublishedStatistic[] =>
  shownIndicators.flatMap((indicator) => {
    const rows = statistics.filter((row) => row.indicator === indicator)
    if (indicator === 'ipg') return rows.filter(({ areaCode, year }) => areaCode === '64' && year === 2021)
    if (indicator === 'imk_units')
      return rows.filter(({ areaCode, year }) => areaCode === '64.02' && year === 2023)
    return rows
  })
