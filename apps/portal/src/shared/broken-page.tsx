'use client'

import { paths } from './paths'

/** One calm apology with the number that finds the log line. */
export function BrokenPage({ reference }: { reference?: string | undefined }) {
  return (
    <main className="page broken">
      <h1>Maaf, Bu. Ada yang tidak beres di sistem kami</h1>
      <p className="lead">Yang sudah tersimpan aman. Coba muat ulang sebentar lagi.</p>
      {reference && (
        <p>
          Nomor rujukan: <b className="code">{reference}</b>
          <br />
          <span className="muted">Sebutkan nomor ini kalau menghubungi Dinas.</span>
        </p>
      )}
      <p className="actions">
        <button className="tt-button" type="button" onClick={() => window.location.reload()}>
          Muat ulang
        </button>
        <a className="tt-button tt-button--soft" href={paths.help}>
          Nomor Dinas
        </a>
      </p>
    </main>
  )
}
