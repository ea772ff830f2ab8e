import { Link } from '@tanstack/react-router'
import { plankWords, StatusIcon } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { criterionKey } from '../../shared/criterion-key'
import { useCan } from '../../shared/use-me'
import { CasePaperRow } from './case-paper'
import './case-criteria.css'
import { isClass, moveOf, papersOf, type CaseCriterion, type CaseRecord, type CaseStage } from './case-parts'

/** The checklist by stage: met, unmet or unknown, by which paper, under which article. */
export function CaseCriteria({ record }: { record: CaseRecord }) {
  return (
    <div className="stages">
      {record.bridge.stages.map((stage) => (
        <StageCriteria key={stage.number} stage={stage} record={record} />
      ))}
    </div>
  )
}

function StageCriteria({ stage, record }: { stage: CaseStage; record: CaseRecord }) {
  const t = useTranslations('casePage')
  const gates = stage.criteria.filter(({ kind }) => kind !== 'advice')
  const met = gates.filter(({ plank }) => plank === 'met').length
  const isMoving =
    stage.number === record.bridge.current + 1 ||
    stage.criteria.some(({ plank }) => plank === 'returned' || plank === 'waiting')
  return (
    <details className="stage tt-card" open={isMoving}>
      <summary>
        <h2>
          <span className={met === gates.length ? 'stage-sign stage-sign--met' : 'stage-sign'}>
            {stage.number}
          </span>
          {stage.name}
        </h2>
        <span className="quiet tt-numbers">{t('stageMet', { met, total: gates.length })}</span>
      </summary>
      <ul>
        {stage.criteria.map((criterion) => (
          <Criterion key={criterion.criterionId} criterion={criterion} record={record} />
        ))}
      </ul>
    </details>
  )
}

function Criterion({ criterion, record }: { criterion: CaseCriterion; record: CaseRecord }) {
  const t = useTranslations('casePage')
  const can = useCan()
  const { criterionId, title, plank, kind, reason, stillHolds, verifier, citation, mark } = criterion
  const canAttach =
    can('evidence:submit') &&
    record.actions.includes('submitEvidence') &&
    reason !== 'computed' &&
    !isClass(criterionId) &&
    verifier !== 'S' &&
    plank !== 'waiting' &&
    (plank !== 'met' || stillHolds === false)
  const move = moveOf(criterion)
  const isComputedOpen = plank !== 'met' && (move === 'answers' || move === 'figures')
  return (
    <li className={`criterion criterion--${plank}`}>
      <span className="criterion-sign">
        <StatusIcon status={plank} />
      </span>
      <div className="criterion-body">
        <p className="criterion-title">
          <b>{title}</b>
          <span className={`criterion-state criterion-state--${plank}`}>
            {plankWords.staff[plank]}
            {kind === 'advice' && ` · ${t('advice')}`}
          </span>
        </p>
        {stillHolds === false && <p className="criterion-late">{t('expired')}</p>}
        {reason === 'grace_running' && <p className="quiet">{t('grace')}</p>}
        {papersOf(record, criterionId).map((paper) => (
          <CasePaperRow key={paper.id} paper={paper} />
        ))}
        {isComputedOpen && <p>{t(`move.${move}`)}</p>}
        <p className="criterion-basis">
          {t(`verifier.${verifier}`)}. {t('basis', { citation })}{' '}
          {mark !== 'program' && <span className="criterion-mark">({t(`mark.${mark}`)})</span>}
        </p>
        {move === 'answers' && can('registry:complete') && record.actions.includes('completeData') && (
          <Link
            className="criterion-attach"
            to="/usaha/$caseId/lengkapi"
            params={{ caseId: record.caseId }}
            aria-label={t('completeFor', { title })}
          >
            {t('complete')}
          </Link>
        )}
        {move === 'class' && (
          <Link
            className="criterion-attach"
            to="/usaha/$caseId"
            params={{ caseId: record.caseId }}
            hash="golongan"
          >
            {t('seeClass')}
          </Link>
        )}
        {canAttach && (
          <Link
            className="criterion-attach"
            to="/usaha/$caseId/bukti/$criterion"
            params={{ caseId: record.caseId, criterion: criterionKey(criterionId) }}
            aria-label={t('attachFor', { title })}
          >
            {plank === 'returned' ? t('attachAgain') : t('attach')}
          </Link>
        )}
      </div>
    </li>
  )
}
