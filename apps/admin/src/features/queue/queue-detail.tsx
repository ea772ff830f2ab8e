import { Button, Kbd } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ikmCriterion } from '@titian/domain'
import { Notice, Skeleton } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useEffect, useRef } from 'react'
import type { Refusal } from '../../shared/refusal'
import { Loaded, SendError } from '../../shared/screen-state'
import { WaitingAge } from '../../shared/waiting-age'
import { DecisionEffect } from './decision-effect'
import { EvidenceFacts } from './evidence-facts'
import { EvidenceFiles } from './evidence-files'
import type { Decision, PaperQuery, QueueItem } from './queue-item'
import { ReturnForm } from './return-form'
import { Weighing } from './weighing'

type QueueDetailProps = {
  item: QueueItem
  /** What the paper says: nobody decides before it is there. */
  paper: PaperQuery
  isReturning: boolean
  isSending: boolean
  refusal: Refusal | null
  /** Whether the heading takes the focus when this item is opened: after a decision or a key, not on arrival. */
  takesFocus: boolean
  onReturning: (isReturning: boolean) => void
  onDecide: (decision: Decision) => void
}

/** One piece of evidence, everything that a decision needs, and the two ways to decide. */
export function QueueDetail({
  item,
  paper,
  isReturning,
  isSending,
  refusal,
  takesFocus,
  onReturning,
  onDecide,
}: QueueDetailProps) {
  const t = useTranslations('queue')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [item.evidenceId, takesFocus])
  return (
    <article className="tt-card queue-detail" aria-labelledby="queue-open">
      <header className="queue-detail-head">
        <h2 id="queue-open" ref={heading} tabIndex={-1}>
          {item.criterionTitle}
        </h2>
        <WaitingAge days={item.waitingDays} size="medium" />
        <p>
          <b>{item.name}</b> · {item.enterpriseName} · {item.villageName} ·{' '}
          {item.stageName
            ? t('stageNamed', { stage: String(item.stage), name: item.stageName })
            : t('stage', { stage: String(item.stage) })}
        </p>
      </header>
      {item.previousReturn && (
        <Notice tone="waiting" title={t('previousReturn')}>
          <p>{item.previousReturn}</p>
        </Notice>
      )}
      <Loaded query={paper} skeleton={<Skeleton shape="card" count={1} label={t('loadingPaper')} />}>
        {(found) => (
          <>
            <div
              className={
                found.files.length > 0 ? 'queue-detail-body' : 'queue-detail-body queue-detail-body--plain'
              }
            >
              {!found.proposal && (
                <EvidenceFiles key={item.evidenceId} files={found.files} typeName={item.typeName} />
              )}
              <EvidenceFacts item={item} paper={found} />
            </div>
            <Weighing item={item} paper={found} />
          </>
        )}
      </Loaded>
      <DecisionEffect item={item} />
      <Link to="/usaha/$caseId" params={{ caseId: item.caseId }} className="tt-link queue-case-link">
        {t('openCase')}
      </Link>
      <SendError refusal={refusal} />
      {paper.data && (
        <Acts
          item={item}
          accept={paper.data.proposal ? t('acceptClass') : t('accept')}
          isReturning={isReturning}
          isSending={isSending}
          onReturning={onReturning}
          onDecide={onDecide}
        />
      )}
    </article>
  )
}

type ActsProps = Pick<QueueDetailProps, 'item' | 'isReturning' | 'isSending' | 'onReturning' | 'onDecide'> & {
  accept: string
}

function Acts({ item, accept, isReturning, isSending, onReturning, onDecide }: ActsProps) {
  const t = useTranslations('queue')
  if (item.isOwn) {
    return (
      <Notice tone="note" title={t('own')}>
        <p>{t('ownHint')}</p>
      </Notice>
    )
  }
  if (item.criterionId === ikmCriterion) {
    return (
      <Notice tone="note" title={t('partnerDecides')}>
        <p>
          <Link to="/kirim-ke-dinas-mitra" className="tt-link">
            {t('partnerLink')}
          </Link>
        </p>
      </Notice>
    )
  }
  if (isReturning) {
    return (
      <ReturnForm
        key={item.evidenceId}
        isSending={isSending}
        onCancel={() => onReturning(false)}
        onReturn={(reason) => onDecide({ outcome: 'returned', reason })}
      />
    )
  }
  return (
    <div className="queue-acts queue-acts--bar">
      <Button
        loading={isSending}
        onClick={() => onDecide({ outcome: 'verified' })}
        rightSection={<Kbd aria-hidden>T</Kbd>}
      >
        {accept}
      </Button>
      <Button
        variant="default"
        disabled={isSending}
        onClick={() => onReturning(true)}
        rightSection={<Kbd aria-hidden>K</Kbd>}
      >
        {t('return')}
      </Button>
    </div>
  )
}
