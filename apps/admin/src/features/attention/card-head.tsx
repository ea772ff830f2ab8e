import { Link } from '@tanstack/react-router'
import { StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { WaitingAge } from '../../shared/waiting-age'
import type { AttentionItem } from './attention-item'

/** What it is, how long it waits, whom it is about and the way to her page. */
export function CardHead({ item }: { item: AttentionItem }) {
  const t = useTranslations('attention')
  return (
    <header className="attention-head">
      <p className="attention-kind">
        <StatusChip status={item.kind === 'visit' ? 'waiting' : 'note'} size="small" word={t(item.kind)} />
        <WaitingAge days={item.waitingDays} isShort />
      </p>
      <h2 id={item.id}>{item.name}</h2>
      <p className="quiet">
        {item.enterpriseName} · {item.villageName}
      </p>
    </header>
  )
}

export function CaseLink({ item }: { item: AttentionItem }) {
  const t = useTranslations('attention')
  return (
    <Link to="/usaha/$caseId" params={{ caseId: item.caseId }} className="tt-link attention-case">
      {t('openCase')}
    </Link>
  )
}
