import { Wordmark } from '@titian/ui'
import type { ReactNode } from 'react'
import { paths } from './paths'

export type PageFrameProps = {
  /** Who looks at it: decides what stands at the top right. */
  visitor: 'guest' | 'entering' | 'own'
  children: ReactNode
}

/** Head, content and foot of every page. */
export function PageFrame({ visitor, children }: PageFrameProps) {
  return (
    <>
      <header className="top">
        <a
          className="top-home"
          href={visitor === 'own' ? paths.own : paths.home}
          aria-label="Titian, halaman depan"
        >
          <Wordmark size={32} />
        </a>
        <nav className="top-links" aria-label="Utama">
          {visitor === 'guest' && (
            <a className="tt-button tt-button--soft" href={paths.signIn}>
              Masuk
            </a>
          )}
          {visitor === 'own' && <OwnLinks />}
        </nav>
      </header>
      <main id="isi" className="page">
        {children}
      </main>
      <footer className="foot">
        <p>
          <b>Titian</b>, jalan usaha perempuan Kalimantan Timur. Pendampingan ini gratis.
        </p>
        <ul className="foot-links">
          <li>
            <a href={paths.home}>Tentang Titian</a>
          </li>
          <li>
            <a href={paths.help}>Bantuan dan nomor Dinas</a>
          </li>
          <li>
            <a href="https://www.lapor.go.id" rel="noopener noreferrer">
              Pengaduan: SP4N-LAPOR!
            </a>
          </li>
        </ul>
      </footer>
    </>
  )
}

function OwnLinks() {
  return (
    <>
      <a className="top-link" href={paths.account}>
        Akun
      </a>
      <form method="post" action={paths.signOut}>
        <button className="top-link" type="submit">
          Keluar
        </button>
      </form>
    </>
  )
}
