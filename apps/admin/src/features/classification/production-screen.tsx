import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Notice, Skeleton } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import './classification.css'
import { ProductionForm } from './production-form'

/** Data produksi of one business: what the classes and the SIINas report ask, of one year. */
export function ProductionScreen({ caseId }: { caseId: string }) {
  const t = useTranslations('classification')
  const shell = useTranslations('shell')
  const record = trpc.cases.get.useQuery({ caseId })
  const known = trpc.classification.get.useQuery({ caseId }, { staleTime: Infinity, gcTime: 0 })
  const [done, setDone] = useState<Answers['classification']['record'] | null>(null)
  const skeleton = <Skeleton shape="card" count={3} label={shell('loading')} />
  return (
    <Loaded isPage query={record} skeleton={skeleton}>
      {({ woman }) => (
        <div className="column column--middle">
          <PageHead
            title={done ? t('form.doneTitle') : t('production')}
            above={
              <Link className="back-link" to="/usaha/$caseId" params={{ caseId }}>
                <IconChevronLeft size={18} aria-hidden /> {woman.name}
              </Link>
            }
          />
          {done ? (
            <>
              <Notice tone="verified" role="status" title={t('form.doneText')}>
                {done.proposalId !== null && <p>{t('form.doneProposed')}</p>}
              </Notice>
              <Link className="tt-button" to="/usaha/$caseId" params={{ caseId }} hash="golongan">
                {t('form.toCase', { name: woman.name })}
              </Link>
            </>
          ) : (
            <Loaded query={known} skeleton={skeleton}>
              {({ production }) => (
                <ProductionForm
                  caseId={caseId}
                  known={production}
                  onDone={(answer) => {
                    setDone(answer)
                    window.scrollTo(0, 0)
                  }}
                />
              )}
            </Loaded>
          )}
        </div>
      )}
    </Loaded>
  )
}
