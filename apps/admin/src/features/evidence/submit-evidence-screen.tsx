import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState, Notice, Skeleton } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import { EvidenceForm } from './evidence-form'
import './evidence.css'

type SubmitEvidenceScreenProps = {
  caseId: string
  /** The criterion's key, without its pathway. */
  criterion: string
}

/** Attaching a paper to one criterion of one woman. */
export function SubmitEvidenceScreen({ caseId, criterion }: SubmitEvidenceScreenProps) {
  const shell = useTranslations('shell')
  const record = trpc.cases.get.useQuery({ caseId })
  const pathways = trpc.reference.pathways.useQuery({}, { staleTime: Infinity })
  const skeleton = <Skeleton shape="card" count={3} label={shell('loading')} />
  return (
    <Loaded isPage query={record} skeleton={skeleton}>
      {(found) => (
        <Loaded isPage query={pathways} skeleton={skeleton}>
          {(rules) => (
            <EvidencePage record={found} rules={rules} criterionId={`${found.pathwayId}.${criterion}`} />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

type EvidencePageProps = {
  record: Answers['cases']['get']
  rules: Answers['reference']['pathways']
  criterionId: string
}

function EvidencePage({ record, rules, criterionId }: EvidencePageProps) {
  const t = useTranslations('evidence')
  const [isSent, setSent] = useState(false)
  const params = { caseId: record.caseId }
  const criterion = rules.pathways
    .find(({ id }) => id === record.pathwayId)
    ?.criteria.find(({ id }) => id === criterionId)
  return (
    <div className="column column--middle">
      <PageHead
        title={isSent ? t('sentTitle') : t('title')}
        above={
          <Link className="back-link" to="/usaha/$caseId" params={params}>
            <IconChevronLeft size={18} aria-hidden /> {record.woman.name}
          </Link>
        }
      />
      {isSent ? (
        <>
          <Notice tone="verified" role="status" title={criterion?.title}>
            {t('sentText')}
          </Notice>
          <Link className="tt-button" to="/usaha/$caseId" params={params}>
            {t('toCase', { name: record.woman.name })}
          </Link>
        </>
      ) : criterion?.evidenceTypes.some(({ id }) => id === 'jawaban_golongan') ? (
        <EmptyState
          title={t('classTitle')}
          hint={t('classHint')}
          action={
            <Link className="tt-button" to="/usaha/$caseId" params={params} hash="golongan">
              {t('classOpen')}
            </Link>
          }
        />
      ) : criterion && !criterion.isComputed ? (
        <EvidenceForm
          record={record}
          criterion={criterion}
          onSent={() => {
            setSent(true)
            window.scrollTo(0, 0)
          }}
        />
      ) : (
        <EmptyState title={t('unknown')} />
      )}
    </div>
  )
}
