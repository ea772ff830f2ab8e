import './public.css'
import { PublicPage } from '../features/public/public-page'
import { publicPage } from '../server/public-page'
import { PageFrame } from '../shared/page-frame'

export default async function Page() {
  const page = await publicPage()
  return (
    <PageFrame visitor="guest">
      <PublicPage page={page} />
    </PageFrame>
  )
}
