import { formatDate, formatNumber, StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import type { Paper, QueueItem } from './queue-item'

/** What a decision is weighed against: changes, the stage's rules, the sender's return rate, similar decisions. */
export function Weighing({ item, paper }: { item: QueueItem; paper: Paper }) {
  const t = useTranslations('queue')
  const { previous, rules, returnRate, similar } = paper
  return (
    <section className="queue-weigh" aria-label={t('weigh')}>
      {previous && <Changes previous={previous} />}
      <div>
        <h3>{t('rules.title', { stage: String(item.criterionStage) })}</h3>
        <ul>
          {rules.map((rule) => (
            <li key={rule.criterionId} className="queue-rule">
              <span>
                {rule.isThis ? <b>{rule.title}</b> : rule.title}
                {rule.isAdvice && <span className="quiet"> · {t('rules.advice')}</span>}
              </span>
              <StatusChip
                size="small"
                status={rule.isWaiting ? 'waiting' : rule.state}
                word={rule.isThis ? t('rules.this') : undefined}
              />
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t('similar.title')}</h3>
        {similar.length === 0 && <p className="quiet">{t('similar.none')}</p>}
        <ul>
          {similar.map((one) => (
            <li key={one.evidenceId}>
              <StatusChip size="small" status={one.outcome} /> {formatDate(one.decidedAt, 'short')} ·{' '}
              {one.name}, {one.enterpriseName}
              {one.reason && <p className="quiet">{one.reason}</p>}
            </li>
          ))}
        </ul>
      </div>
      {returnRate && (
        <div>
          <h3>{t('returnRate.title', { name: item.authorName })}</h3>
          <p className="tt-numbers">
            {t('returnRate.text', {
              returned: formatNumber(returnRate.returned),
              decided: formatNumber(returnRate.decided),
            })}
          </p>
        </div>
      )}
    </section>
  )
}

function Changes({ previous }: { previous: NonNullable<Paper['previous']> }) {
  const t = useTranslations('queue.changes')
  const day = formatDate(previous.sentAt, 'short')
  const shown = (field: string, value: string | null) =>
    value === null ? t('empty') : field.endsWith('On') ? formatDate(value) : value
  if (previous.changes.length === 0) return <p className="quiet">{t('none', { day })}</p>
  return (
    <div>
      <h3>{t('title', { day })}</h3>
      <ul>
        {previous.changes.map(({ field, before, now }) => (
          <li key={field}>
            {t(`fields.${field}`)}: <b>{shown(field, now)}</b>{' '}
            <span className="quiet">({t('before', { value: shown(field, before) })})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
