import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Notice, Skeleton } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import { CompleteForm } from './complete-form'
import './registry.css'

/** What registration left open, asked first; what it has, to be corrected. */
export function CompleteScreen({ caseId }: { caseId: string }) {
  const t = useTranslations('complete')
  const tRegister = useTranslations('register')
  const shell = useTranslations('shell')
  const record = trpc.cases.get.useQuery({ caseId })
  const answers = trpc.registry.answers.useQuery({ caseId }, { staleTime: Infinity, gcTime: 0 })
  const [done, setDone] = useState<Answers['registry']['complete'] | null>(null)
  const skeleton = <Skeleton shape="card" count={3} label={shell('loading')} />
  return (
    <Loaded isPage query={record} skeleton={skeleton}>
      {({ woman, stage }) => (
        <div className="column column--middle">
          <PageHead
            title={done ? t('doneTitle') : t('title')}
            above={
              <Link className="back-link" to="/usaha/$caseId" params={{ caseId }}>
                <IconChevronLeft size={18} aria-hidden /> {woman.name}
              </Link>
            }
          />
          {done ? (
            <>
              <Notice tone="verified" role="status" title={t('doneStage', { stage })}>
                {t('doneText')}
              </Notice>
              {done.isElsewhere && (
                <Notice tone="waiting" title={tRegister('elsewhere')}>
                  {tRegister('elsewhereText')}
                </Notice>
              )}
              <Link className="tt-button" to="/usaha/$caseId" params={{ caseId }}>
                {t('toCase', { name: woman.name })}
              </Link>
            </>
          ) : (
            <Loaded query={answers} skeleton={skeleton}>
              {(known) => (
                <CompleteForm
                  caseId={caseId}
                  known={known}
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
