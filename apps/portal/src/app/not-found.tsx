import { PageFrame } from '../shared/page-frame'
import { paths } from '../shared/paths'

export const metadata = { title: 'Halaman tidak ada' }

export default function NotFound() {
  return (
    <PageFrame visitor="entering">
      <h1>Titian ini tidak sampai ke mana-mana</h1>
      <p className="lead">Halaman yang Ibu cari tidak ada, atau alamatnya salah ketik.</p>
      <p className="actions">
        <a className="tt-button" href={paths.home}>
          Ke halaman depan
        </a>
        <a className="tt-button tt-button--soft" href={paths.help}>
          Bantuan
        </a>
      </p>
    </PageFrame>
  )
}
