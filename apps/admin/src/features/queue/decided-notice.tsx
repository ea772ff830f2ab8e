import { Link } from '@tanstack/react-router'
import { Notice } from '@titian/ui'
import { useTranslations } from 'use-intl'
import type { Decided } from './queue-item'

/** What the last decision changed, said aloud once and left standing until the next one. */
export function DecidedNotice({ decided }: { decided: Decided }) {
  const t = useTranslations('queue')
  const { item, outcome } = decided
  return (
    <Notice
      tone={outcome === 'verified' ? 'verified' : 'note'}
      title={t(outcome === 'verified' ? 'verifiedTitle' : 'returnedTitle', { title: item.criterionTitle })}
      action={
        <Link to="/usaha/$caseId" params={{ caseId: item.caseId }} className="tt-link">
          {t('openCase')}
        </Link>
      }
    >
      <p>
        <Effect decided={decided} />
      </p>
    </Notice>
  )
}

function Effect({ decided }: { decided: Decided }) {
  const t = useTranslations('queue')
  const { item, outcome, stageBefore, stageAfter, stageName } = decided
  const { name } = item
  if (outcome === 'returned') return t('returnedText', { author: item.authorName, name })
  if (stageAfter === stageBefore) return t('verifiedKept', { name, stage: String(stageAfter) })
  const change = { name, before: String(stageBefore), after: String(stageAfter) }
  return <b>{stageName ? t('verifiedStageNamed', { ...change, stageName }) : t('verifiedStage', change)}</b>
}
