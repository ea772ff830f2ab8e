import type { Metadata } from 'next'
import { AboutPin } from '../../features/entry/about-pin'
import { ActivationForm } from '../../features/entry/activation-form'
import { EntryPage } from '../../features/entry/entry-page'
import { PageFrame } from '../../shared/page-frame'
import { activateAndSignIn } from './actions'

export const metadata: Metadata = { title: 'Buat PIN', robots: { index: false } }

export default function Page() {
  return (
    <PageFrame visitor="entering">
      <EntryPage
        title="Buat PIN Ibu"
        lead="Pakai nomor kartu dan kode dari pendamping. Sesudah ini Ibu cukup ingat PIN."
        form={<ActivationForm action={activateAndSignIn} />}
        beside={<AboutPin />}
      />
    </PageFrame>
  )
}
