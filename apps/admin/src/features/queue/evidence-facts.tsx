import { classNames, witaDay } from '@titian/domain'
import { formatDate, formatTime } from '@titian/ui'
import { useTranslations } from 'use-intl'
import type { ReactNode } from 'react'
import type { Paper, QueueItem } from './queue-item'

/** What the paper says and who sent it. */
export function EvidenceFacts({ item, paper }: { item: QueueItem; paper: Paper }) {
  const t = useTranslations('queue')
  const wordOf = (value: keyof typeof classNames | null) => (value ? classNames[value] : t('notKnown'))
  const hasExpired = paper.expiresOn !== null && paper.expiresOn < witaDay(new Date())
  return (
    <dl className="queue-facts tt-numbers">
      <Fact label={t('type')}>{item.typeName}</Fact>
      {paper.number && <Fact label={t('number')}>{paper.number}</Fact>}
      {paper.issuedOn && <Fact label={t('issuedOn')}>{formatDate(paper.issuedOn)}</Fact>}
      {paper.expiresOn && (
        <Fact label={t('expiresOn')}>
          {formatDate(paper.expiresOn)}
          {hasExpired && <b className="queue-expired"> · {t('expired')}</b>}
        </Fact>
      )}
      {paper.facilitatedBy && <Fact label={t('facilitatedBy')}>{paper.facilitatedBy}</Fact>}
      <Fact label={t('sentBy')}>
        {t('sentAt', {
          name: item.authorName,
          day: formatDate(item.receivedAt, 'short'),
          time: formatTime(item.receivedAt, { zone: false }),
        })}
      </Fact>
      {paper.planSteps.length > 0 && (
        <Fact label={t('planSteps')}>
          <ol className="queue-plan">
            {paper.planSteps.map(({ step, assignee, dueOn, status }) => (
              <li key={step}>
                {step}
                <span>{t('planStep', { assignee, day: formatDate(dueOn, 'short'), status })}</span>
              </li>
            ))}
          </ol>
        </Fact>
      )}
      {paper.proposal && (
        <Fact label={t('proposal')}>
          {t('proposalOf', {
            industry: classNames[paper.proposal.industryClass],
            capital: wordOf(paper.proposal.umkmByCapital),
            sales: wordOf(paper.proposal.umkmBySales),
            bps: wordOf(paper.proposal.bpsScale),
          })}
          <span className="quiet">
            {t('proposalBasis', { citation: paper.proposal.citation, year: String(paper.proposal.year) })}
          </span>
          {paper.proposal.isStale && <b className="queue-expired">{t('proposalStale')}</b>}
        </Fact>
      )}
      {paper.note && <Fact label={t('note')}>{paper.note}</Fact>}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
