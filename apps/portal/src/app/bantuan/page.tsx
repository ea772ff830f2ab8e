import '../public.css'
import type { Metadata } from 'next'
import { HelpPage } from '../../features/public/help-page'
import { hasSession } from '../../server/has-session'
import { publicPage } from '../../server/public-page'
import { PageFrame } from '../../shared/page-frame'

export const metadata: Metadata = { title: 'Bantuan' }

export default async function Page() {
  const [page, isOwn] = await Promise.all([publicPage(), hasSession()])
  return (
    <PageFrame visitor={isOwn ? 'own' : 'guest'}>
      <HelpPage offices={page.offices} />
    </PageFrame>
  )
}
