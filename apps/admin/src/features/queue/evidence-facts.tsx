import { witaDay } from '@titian/domain'
import { formatDate, formatTime } from '@titian/ui'
import { useTranslations } from 'use-intl'
import type { ReactNode } from 'react'
import type { QueueItem } from './queue-item'

/** What the paper says and who sent it. */
export function EvidenceFacts({ item }: { item: QueueItem }) {
  const t = useTranslations('queue')
  const hasExpired = item.expiresOn !== null && item.expiresOn < witaDay(new Date())
  return (
    <dl className="queue-facts tt-numbers">
      <Fact label={t('type')}>{item.typeName}</Fact>
      {item.number && <Fact label={t('number')}>{item.number}</Fact>}
      {item.issuedOn && <Fact label={t('issuedOn')}>{formatDate(item.issuedOn)}</Fact>}
      {item.expiresOn && (
        <Fact label={t('expiresOn')}>
          {formatDate(item.expiresOn)}
          {hasExpired && <b className="queue-expired"> · {t('expired')}</b>}
        </Fact>
      )}
      {item.facilitatedBy && <Fact label={t('facilitatedBy')}>{item.facilitatedBy}</Fact>}
      <Fact label={t('sentBy')}>
        {t('sentAt', {
          name: item.authorName,
          day: formatDate(item.receivedAt, 'short'),
          time: formatTime(item.receivedAt, { zone: false }),
        })}
      </Fact>
      {item.planSteps.length > 0 && (
        <Fact label={t('planSteps')}>
          <ol className="queue-plan">
            {item.planSteps.map(({ step, assignee, dueOn, status }) => (
              <li key={step}>
                {step}
                <span>{t('planStep', { assignee, day: formatDate(dueOn, 'short'), status })}</span>
              </li>
            ))}
          </ol>
        </Fact>
      )}
      {item.note && <Fact label={t('note')}>{item.note}</Fact>}
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
