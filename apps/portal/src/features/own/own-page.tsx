import { formatAsOf } from '@titian/ui'
import type { ReactNode } from 'react'
import { BridgeCard } from './bridge-card'
import { hasCrossed, workingStage } from './bridge-stages'
import { NextStepCard } from './next-step-card'
import { NextVisitCard } from './next-visit-card'
import type { OwnPageData, OwnVisit } from './own-page-data'
import { ReturnedPapers } from './returned-papers'
import { StageList } from './stage-list'
import { TodoCard } from './todo-card'
import { VisitsCard } from './visits-card'
import { WhomToCall } from './whom-to-call'

export type OwnPageProps = {
  page: OwnPageData
  today: string
  /** The two answers under a visit. */
  answerTo: (visit: OwnVisit) => ReactNode
}

/** Where she stands, the one next step, who comes, and what was said. */
export function OwnPage({ page, today, answerTo }: OwnPageProps) {
  const { bridge } = page
  return (
    <>
      <div className="own-head">
        <OwnHeading page={page} />
        <p className="lead">
          {[page.productName || page.enterpriseName, workingStage(bridge)?.name].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="own-bridge">
        <BridgeCard bridge={bridge} />
      </div>
      <div className="own">
        <div className="own-first">
          <ReturnedPapers papers={page.returned} />
          <NextStepCard page={page} />
        </div>
        <div className="own-people">
          <WhomToCall mentor={page.mentor} isMentorInactive={page.isMentorInactive} office={page.office} />
          <NextVisitCard day={page.nextVisitOn} today={today} />
        </div>
        <div className="own-rest">
          <VisitsCard visits={page.visits} answerTo={answerTo} />
          <TodoCard todo={page.todo} today={today} />
          <StageList bridge={bridge} />
        </div>
      </div>
      <p className="as-of">{formatAsOf(page.asOf)}. Yang melihat: Ibu, pendamping, dan Dinas.</p>
    </>
  )
}

function OwnHeading({ page: { name, bridge } }: { page: OwnPageData }) {
  if (hasCrossed(bridge)) return <h1>Ibu {name}, usaha Ibu sudah sampai di seberang</h1>
  return (
    <h1>
      Ibu {name}, usaha Ibu di tahap <span className="numeral">{bridge.current + 1}</span> dari{' '}
      <span className="numeral">{bridge.stages.length}</span>
    </h1>
  )
}
