import { witaDay } from '@titian/domain'
import type { Metadata } from 'next'
import { v7 as uuidv7 } from 'uuid'
import { OwnPage } from '../../features/own/own-page'
import { VisitAnswer } from '../../features/own/visit-answer'
import { askFor } from '../../server/ask'
import { PageFrame } from '../../shared/page-frame'
import { answerVisit } from './actions'

export const metadata: Metadata = { title: 'Usaha Ibu', robots: { index: false } }

export default async function Page() {
  const page = await askFor((api) => api.own.page({}))
  return (
    <PageFrame visitor="own">
      <OwnPage
        page={page}
        today={witaDay(new Date())}
        answerTo={({ id }) => <VisitAnswer id={uuidv7()} visitId={id} action={answerVisit} />}
      />
    </PageFrame>
  )
}
