import { Button } from '@mantine/core'
import { formatDate, formatTime, Notice } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useCan } from '../../shared/use-me'
import type { Act, SetAsideVisit } from './attention-item'
import { CardHead, CaseLink } from './card-head'

type VisitCardProps = { item: SetAsideVisit; onAct: (act: Act) => void }

const when = (instant: string) => `${formatDate(instant, 'short')}, ${formatTime(instant)}`

/** A visit that waits for the office: why, whose, when, what was recorded, and the two ways to resolve it. */
export function VisitCard({ item, onAct }: VisitCardProps) {
  const t = useTranslations('attention')
  const facts = [
    [t('mentor'), item.mentorName],
    [t('visitedAt'), when(item.visitedAt)],
    [t('receivedAt'), when(item.receivedAt)],
    [t('receipt'), item.receiptCode],
  ] as const
  return (
    <article className="tt-card attention-card" aria-labelledby={item.id}>
      <CardHead item={item} />
      <p className="attention-why">
        <Why item={item} />
      </p>
      <dl className="attention-facts">
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd className="tt-numbers">{value}</dd>
          </div>
        ))}
      </dl>
      <section className="attention-record" aria-label={t('recorded')}>
        {item.record ? (
          <>
            <p className="attention-chips">
              {item.record.chips.map((chip) => (
                <span key={chip}>{chip}</span>
              ))}
            </p>
            {item.record.lines.map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </>
        ) : (
          <p className="quiet">{t('noRecord')}</p>
        )}
      </section>
      <CaseLink item={item} />
      <Acts item={item} onAct={onAct} />
    </article>
  )
}

function Why({ item }: { item: SetAsideVisit }) {
  const t = useTranslations('attention.doubt')
  if (item.doubt === 'not_yet_happened')
    return item.hasHappened
      ? t('has_happened_since')
      : t('not_yet_happened', { visited: when(item.visitedAt) })
  return item.doubt === 'older_than_30_days'
    ? t('older_than_30_days', {
        visited: formatDate(item.visitedAt),
        received: formatDate(item.receivedAt),
      })
    : t('outside_assignment', { mentor: item.mentorName })
}

function Acts({ item, onAct }: VisitCardProps) {
  const t = useTranslations('attention')
  const can = useCan()
  if (!can('attention:decide')) return null
  if (item.isOwn)
    return (
      <Notice tone="note" title={t('own')}>
        <p>{t('ownHint')}</p>
      </Notice>
    )
  return (
    <div className="attention-acts">
      {item.hasHappened && <Button onClick={() => onAct({ kind: 'accept', item })}>{t('accept')}</Button>}
      <Button variant="default" onClick={() => onAct({ kind: 'decline', item })}>
        {t('decline')}
      </Button>
    </div>
  )
}
