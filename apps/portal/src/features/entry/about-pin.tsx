import { paths } from '../../shared/paths'

/** How to keep a PIN, beside the form that sets it. */
export function AboutPin() {
  return (
    <>
      <h2 className="card-title">Menjaga PIN</h2>
      <ul className="plain">
        <li>PIN hanya Ibu yang tahu. Pendamping dan Dinas tidak pernah menanyakannya.</li>
        <li>Kode berlaku beberapa hari dan hanya sekali pakai. Kalau sudah lewat, minta yang baru.</li>
        <li>Lupa PIN nanti? Minta kode lagi, lalu buat PIN baru di sini.</li>
      </ul>
      <p>
        Sudah punya PIN?{' '}
        <a className="tt-link" href={paths.signIn}>
          Masuk
        </a>
      </p>
    </>
  )
}
