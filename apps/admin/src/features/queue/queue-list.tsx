import { Link } from '@tanstack/react-router'
import { StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useEffect, useRef } from 'react'
import { WaitingAge } from '../../shared/waiting-age'
import type { QueueItem } from './queue-item'

/** The waiting evidence as rows; the open one is marked. */
export function QueueList({ items, openId }: { items: readonly QueueItem[]; openId: string | undefined }) {
  const t = useTranslations('queue')
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [openId])
  return (
    <ol ref={list} className="queue-list" aria-label={t('listLabel')}>
      {items.map((item) => (
        <li key={item.evidenceId}>
          <Link
            to="/antrean"
            search={{ bukti: item.evidenceId }}
            resetScroll={false}
            className="queue-row"
            aria-current={item.evidenceId === openId ? 'true' : undefined}
          >
            <span className="queue-row-head">
              <b>{item.name}</b>
              <WaitingAge days={item.waitingDays} isShort />
            </span>
            <span className="queue-row-title">{item.criterionTitle}</span>
            <span className="queue-row-place">
              {item.enterpriseName} · {item.villageName}
            </span>
            {item.isLastOfStage && !item.isOwn && (
              <StatusChip
                status="note"
                size="small"
                word={t('lastOf', { stage: String(item.criterionStage) })}
              />
            )}
            {item.isOwn && <StatusChip status="unmet" size="small" word={t('ownShort')} />}
          </Link>
        </li>
      ))}
    </ol>
  )
}
