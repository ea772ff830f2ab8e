import { paths } from '../../shared/paths'

/** What to do without a PIN. */
export function ForgottenPin() {
  return (
    <>
      <h2 className="card-title">Belum punya PIN, atau lupa?</h2>
      <p>Minta kode kepada pendamping Ibu. Dengan kode itu Ibu membuat PIN sendiri.</p>
      <p>
        <a className="tt-button tt-button--soft tt-button--wide" href={paths.activate}>
          Saya punya kode
        </a>
      </p>
      <p className="muted">
        Belum ikut pendampingan?{' '}
        <a className="tt-link" href={`${paths.home}#ikut`}>
          Cara ikut
        </a>
      </p>
    </>
  )
}
