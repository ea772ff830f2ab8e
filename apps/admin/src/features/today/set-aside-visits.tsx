import { IconChevronDown } from '@tabler/icons-react'
import { formatDate, StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'

type SetAside = Answers['visits']['setAside']['visits'][number]

const chips = { waiting: 'waiting', accepted: 'met', declined: 'returned' } as const
const states = ['waiting', 'accepted', 'declined'] as const
const counts = {
  waiting: 'setAsideWaiting',
  accepted: 'setAsideAccepted',
  declined: 'setAsideDeclined',
} as const
const stateOf = ({ outcome }: SetAside) => outcome ?? 'waiting'

/** What becomes of her visits that the office looks at first: folded to one line, absent where there are none. */
export function SetAsideVisits() {
  const query = trpc.visits.setAside.useQuery({})
  return (
    <Loaded query={query} skeleton={<></>}>
      {({ visits }) => visits.length > 0 && <Folded visits={visits} />}
    </Loaded>
  )
}

function Folded({ visits }: { visits: readonly SetAside[] }) {
  const t = useTranslations('today')
  return (
    <details className="day-aside">
      <summary>
        <span className="day-aside-title">{t('setAside')}</span>
        {states.map((state) => {
          const count = visits.filter((visit) => stateOf(visit) === state).length
          return (
            count > 0 && (
              <StatusChip key={state} status={chips[state]} size="small" word={t(counts[state], { count })} />
            )
          )
        })}
        <IconChevronDown className="day-aside-sign" size={20} aria-hidden />
      </summary>
      <ul>
        {visits.map((visit) => (
          <li key={visit.visitId}>
            <b>{visit.name ?? t('setAsideMoved')}</b>
            <span className="quiet tt-numbers">
              {t('setAsideVisit', { day: formatDate(visit.startedAt), code: visit.receiptCode })}
            </span>
            <StatusChip
              status={chips[stateOf(visit)]}
              size="small"
              word={t(`setAsideState.${stateOf(visit)}`, {
                day: visit.resolvedAt === null ? '' : formatDate(visit.resolvedAt, 'monthDay'),
              })}
            />
            {visit.outcome === 'declined' && <span>{t('setAsideReason', { reason: visit.reason })}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
