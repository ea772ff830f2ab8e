import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { EntryPage } from '../../features/entry/entry-page'
import { ForgottenPin } from '../../features/entry/forgotten-pin'
import { SignInForm } from '../../features/entry/sign-in-form'
import { ownPathOf } from '../../server/auth-options'
import { hasSession } from '../../server/has-session'
import { PageFrame } from '../../shared/page-frame'
import { paths } from '../../shared/paths'
import { signIn } from './actions'

export const metadata: Metadata = { title: 'Masuk', robots: { index: false } }

// What the address may ask us to say; free text is never shown.
const notices: Readonly<Record<string, string>> = {
  berakhir: 'Sesi Ibu sudah berakhir. Masuk lagi untuk melanjutkan.',
  keluar: 'Ibu sudah keluar.',
  aktif: 'PIN Ibu sudah tersimpan. Masuk dengan nomor kartu dan PIN baru.',
}

type Query = Promise<Record<string, string | string[] | undefined>>

export default async function Page({ searchParams }: { searchParams: Query }) {
  const query = await searchParams
  if (await hasSession()) redirect(paths.own)
  const reason = typeof query['alasan'] === 'string' ? notices[query['alasan']] : undefined
  const refused =
    query['error'] === undefined ? undefined : 'Belum bisa masuk. Periksa nomor dan PIN, lalu coba lagi.'
  return (
    <PageFrame visitor="entering">
      <EntryPage
        title="Masuk ke halaman Ibu"
        lead="Lihat tahap usaha Ibu, langkah berikutnya, dan siapa yang bisa dihubungi."
        notice={reason ?? refused}
        form={
          <SignInForm action={signIn} destination={ownPathOf(query['kembali'] ?? query['callbackUrl'])} />
        }
        beside={<ForgottenPin />}
      />
    </PageFrame>
  )
}
