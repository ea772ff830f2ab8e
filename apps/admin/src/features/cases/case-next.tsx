import { Link } from '@tanstack/react-router'
import { StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { criterionKey } from '../../shared/criterion-key'
import { useCan } from '../../shared/use-me'
import { moveOf, nextCriterion, papersOf, type CaseRecord } from './case-parts'

/** What is next and whose move it is, with the one act that brings it nearer. */
export function CaseNext({ record }: { record: CaseRecord }) {
  const t = useTranslations('casePage')
  const can = useCan()
  const criterion = nextCriterion(record)
  if (!criterion) {
    return (
      <section className="tt-card tt-card--next" aria-labelledby="langkah">
        <p className="quiet">{t('next')}</p>
        <h2 id="langkah">{t('nextDone')}</h2>
        <p>{t('nextDoneText')}</p>
      </section>
    )
  }
  const move = moveOf(criterion)
  const returned =
    move === 'mentor'
      ? papersOf(record, criterion.criterionId).find(({ status }) => status === 'returned')
      : undefined
  const canAttach =
    can('evidence:submit') &&
    record.actions.includes('submitEvidence') &&
    (move === 'mentor' || move === 'both')
  return (
    <section className="tt-card tt-card--next" aria-labelledby="langkah">
      <p className="quiet">{t('next')}</p>
      <h2 id="langkah">{criterion.title}</h2>
      <p>{t(`move.${move}`)}</p>
      {returned?.decision && (
        <p className="case-returned">
          <StatusChip status="returned" size="small" />{' '}
          {t('returnedWith', { reason: returned.decision.reason })}
        </p>
      )}
      {canAttach && (
        <Link
          className="tt-button"
          to="/usaha/$caseId/bukti/$criterion"
          params={{ caseId: record.caseId, criterion: criterionKey(criterion.criterionId) }}
        >
          {move === 'mentor' ? t('attachAgain') : t('attach')}
        </Link>
      )}
      {move === 'class' && (
        <Link className="tt-button" to="/usaha/$caseId" params={{ caseId: record.caseId }} hash="golongan">
          {t('seeClass')}
        </Link>
      )}
      {move === 'answers' && can('registry:complete') && record.actions.includes('completeData') && (
        <Link className="tt-button" to="/usaha/$caseId/lengkapi" params={{ caseId: record.caseId }}>
          {t('complete')}
        </Link>
      )}
      {move === 'figures' && can('visit:log') && record.actions.includes('logVisit') && (
        <Link className="tt-button" to="/usaha/$caseId/kunjungan" params={{ caseId: record.caseId }}>
          {t('logVisit')}
        </Link>
      )}
      {move === 'office' && criterion.evidenceId && can('evidence:decide') && (
        <Link className="tt-button" to="/antrean" search={{ bukti: criterion.evidenceId }}>
          {t('decide')}
        </Link>
      )}
    </section>
  )
}
