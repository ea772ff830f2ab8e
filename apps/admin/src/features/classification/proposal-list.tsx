import { formatDate, StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { classWord, type Proposal } from './class-words'
import { DecideProposal } from './decide-proposal'

type ProposalListProps = { caseId: string; proposals: readonly Proposal[] }

const chips = { waiting: 'waiting', verified: 'met', returned: 'returned' } as const

/** What was proposed and by whom it was confirmed: the newest in sight, all of them kept below. */
export function ProposalList({ caseId, proposals }: ProposalListProps) {
  const t = useTranslations('classification')
  const [newest] = proposals
  if (!newest) return null
  const confirmed = proposals.find(({ status }) => status === 'verified')
  const shown = confirmed && confirmed.id !== newest.id ? [newest, confirmed] : [newest]
  const older = proposals.filter((proposal) => !shown.includes(proposal))
  return (
    <div className="proposals">
      {shown.map((proposal) => (
        <ProposalRow key={proposal.id} caseId={caseId} proposal={proposal} />
      ))}
      {older.length > 0 && (
        <details className="proposals-older">
          <summary>{t('history')}</summary>
          <div className="proposals">
            {older.map((proposal) => (
              <ProposalRow key={proposal.id} caseId={caseId} proposal={proposal} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}

function ProposalRow({ caseId, proposal }: { caseId: string; proposal: Proposal }) {
  const t = useTranslations('classification')
  const { status, decision, umkmByCapital, umkmBySales, bpsScale, industryClass } = proposal
  const word = (value: Parameters<typeof classWord>[0]) => classWord(value) ?? t('unknown').toLowerCase()
  return (
    <div className={`proposal proposal--${status}`}>
      <p className="proposal-head">
        <StatusChip status={chips[status]} size="small" word={t(`state.${status}`)} />
        <b>{t('says', { industry: word(industryClass).toLowerCase() })}</b>
      </p>
      <p>{t('saysAll', { capital: word(umkmByCapital), sales: word(umkmBySales), bps: word(bpsScale) })}</p>
      <p className="quiet tt-numbers">
        {t('proposedBy', { by: proposal.by, day: formatDate(proposal.asOf, 'short') })} ·{' '}
        {t('fromYear', { year: String(proposal.year) })}
      </p>
      {decision && (
        <p className="quiet tt-numbers">
          {t(`state.${status}`)}:{' '}
          {t('decidedBy', { by: decision.by, day: formatDate(decision.decidedAt, 'short') })}
          {decision.reason && ` · ${t('reason', { reason: decision.reason })}`}
        </p>
      )}
      {status === 'waiting' && <DecideProposal caseId={caseId} proposal={proposal} />}
    </div>
  )
}
