import { Button } from '@mantine/core'
import { formatDate } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useCan } from '../../shared/use-me'
import type { Act, HerMessage } from './attention-item'
import { CardHead, CaseLink } from './card-head'

type MessageCardProps = { item: HerMessage; onAct: (act: Act) => void }

/** What she told the office about a visit, in her words. */
export function MessageCard({ item, onAct }: MessageCardProps) {
  const t = useTranslations('attention')
  const can = useCan()
  return (
    <article className="tt-card attention-card" aria-labelledby={item.id}>
      <CardHead item={item} />
      <p className="attention-why">
        {t('aboutVisit', { day: formatDate(item.visitedAt), mentor: item.mentorName })}
      </p>
      <blockquote className="attention-words">{item.text}</blockquote>
      <CaseLink item={item} />
      {can('attention:decide') && (
        <div className="attention-acts">
          <Button onClick={() => onAct({ kind: 'settle', item })}>{t('settle')}</Button>
        </div>
      )}
    </article>
  )
}
