import { Link } from '@tanstack/react-router'
import type { CaseAction } from '@titian/domain'
import { formatDate, Notice, Skeleton } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { useCan } from '../../shared/use-me'
import type { Classification } from './class-words'
import './classification.css'
import { PrintedLicence } from './printed-licence'
import { ProposalList } from './proposal-list'
import { ProposeClass } from './propose-class'
import { ThreeAnswers } from './three-answers'

type ClassificationSectionProps = { caseId: string; actions: readonly CaseAction[] }

/** Golongan dan skala on the page of a case: computed, proposed, confirmed, and what her papers print beside it. */
export function ClassificationSection({ caseId, actions }: ClassificationSectionProps) {
  const t = useTranslations('classification')
  const query = trpc.classification.get.useQuery({ caseId })
  const mayComplete = actions.includes('completeData')
  return (
    <section className="tt-card classification" id="golongan" aria-labelledby="golongan-judul">
      <h2 id="golongan-judul">{t('title')}</h2>
      <p className="quiet">{t('lead')}</p>
      <Loaded query={query} skeleton={<Skeleton shape="lines" label={t('loading')} />}>
        {(found) => (
          <>
            <Answers found={found} />
            {found.differsFromConfirmed && (
              <Notice tone="waiting">
                <p>{t('differs')}</p>
              </Notice>
            )}
            <ProposalList caseId={caseId} proposals={found.proposals} />
            <ProposeClass caseId={caseId} proposable={found.proposable} />
            <Production found={found} mayComplete={mayComplete} />
            <PrintedLicence found={found} mayComplete={mayComplete} />
          </>
        )}
      </Loaded>
    </section>
  )
}

function Answers({ found }: { found: Classification }) {
  const t = useTranslations('classification')
  const can = useCan()
  if (found.answers) return <ThreeAnswers answers={found.answers} production={found.production} />
  return <p>{can('production:record') ? t('none') : t('noneForReader')}</p>
}

function Production({ found, mayComplete }: { found: Classification; mayComplete: boolean }) {
  const t = useTranslations('classification')
  const can = useCan()
  const { production, caseId } = found
  if (!can('production:record')) return null
  return (
    <div className="classification-part">
      <h3>{t('production')}</h3>
      {production && (
        <>
          <p className="tt-numbers">
            {t('readAt', {
              year: String(production.year),
              by: production.by,
              day: formatDate(production.recordedAt, 'short'),
            })}
          </p>
          <p className="quiet">
            {production.missingItems.length > 0
              ? t('itemsMissing', { items: production.missingItems.join(', ') })
              : t('itemsWhole')}
          </p>
        </>
      )}
      {mayComplete && (
        <Link className="tt-button tt-button--soft" to="/usaha/$caseId/data-produksi" params={{ caseId }}>
          {production ? t('renew') : t('enter')}
        </Link>
      )}
    </div>
  )
}
