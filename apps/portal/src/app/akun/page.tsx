import type { Metadata } from 'next'
import { ChangePinForm } from '../../features/account/change-pin-form'
import { SessionList } from '../../features/account/session-list'
import { askFor } from '../../server/ask'
import { PageFrame } from '../../shared/page-frame'
import { paths } from '../../shared/paths'
import { changePin, endOtherSessions, endSession } from './actions'

export const metadata: Metadata = { title: 'Akun', robots: { index: false } }

export default async function Page() {
  const { sessions } = await askFor((api) => api.identity.sessions({}))
  return (
    <PageFrame visitor="own">
      <p className="back">
        <a className="tt-link" href={paths.own}>
          ← Usaha Ibu
        </a>
      </p>
      <h1>Akun Ibu</h1>
      <div className="account">
        <section className="tt-card" aria-labelledby="pin">
          <h2 id="pin" className="card-title">
            Ganti PIN
          </h2>
          <ChangePinForm action={changePin} />
        </section>
        <section className="tt-card" aria-labelledby="sesi">
          <h2 id="sesi" className="card-title">
            HP yang sedang masuk
          </h2>
          <p>HP hilang, atau pernah masuk di HP orang? Keluarkan dari sini.</p>
          <SessionList sessions={sessions} endOne={endSession} endOthers={endOtherSessions} />
        </section>
      </div>
    </PageFrame>
  )
}
