import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { caseStatuses } from '@titian/domain'
import { Bridge, describeBridge, formatDate, Skeleton, StatusChip } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { useMe } from '../../shared/use-me'
import { ClassificationSection } from '../classification'
import { CaseAbout } from './case-about'
import { CaseActs } from './case-acts'
import { CaseCriteria } from './case-criteria'
import { CaseNext } from './case-next'
import { CaseTimeline } from './case-timeline'
import { bridgeOf, mainProductOf, type CaseRecord } from './case-parts'
import { InactiveMentor } from './inactive-mentor'
import './cases.css'

/** One woman's page, for her mentor and, read-only, for the office. */
export function CaseScreen({ caseId }: { caseId: string }) {
  const shell = useTranslations('shell')
  const query = trpc.cases.get.useQuery({ caseId })
  return (
    <Loaded
      isPage
      query={query}
      skeleton={
        <div className="stack">
          <Skeleton shape="lines" label={shell('loading')} />
          <Skeleton shape="bridge" />
          <Skeleton shape="card" count={2} />
        </div>
      }
    >
      {(record) => <CasePage record={record} />}
    </Loaded>
  )
}

const tabs = ['criteria', 'history', 'about'] as const
type Tab = (typeof tabs)[number]

function CasePage({ record }: { record: CaseRecord }) {
  const t = useTranslations('casePage')
  const [tab, setTab] = useState<Tab>('criteria')
  return (
    <div className="case" data-tab={tab}>
      <CaseHead record={record} />
      <div className="case-next">
        <CaseNext record={record} />
      </div>
      <div className="tabs case-tabs" role="group" aria-label={t('sections')}>
        {tabs.map((key) => (
          <button
            key={key}
            type="button"
            className={`case-tab--${key}`}
            aria-pressed={tab === key}
            onClick={() => setTab(key)}
          >
            {t(key)}
          </button>
        ))}
      </div>
      <section className="case-criteria" aria-label={t('criteria')}>
        <CaseCriteria record={record} />
        <ClassificationSection caseId={record.caseId} actions={record.actions} />
      </section>
      <section className="case-history" aria-label={t('history')}>
        {tab === 'history' && <CaseTimeline record={record} />}
      </section>
      <aside className="case-about" aria-label={t('about')}>
        <CaseAbout record={record} />
      </aside>
    </div>
  )
}

function CaseHead({ record }: { record: CaseRecord }) {
  const t = useTranslations('casePage')
  const { duty } = useMe()
  const product = mainProductOf(record)
  const stages = bridgeOf(record)
  const isMentor = duty === 'mentor'
  return (
    <div className="case-head">
      <PageHead
        title={record.woman.name}
        above={
          <Link className="back-link" to={isMentor ? '/hari-ini' : '/dampingan'}>
            <IconChevronLeft size={18} aria-hidden /> {isMentor ? t('back.mentor') : t('back.office')}
          </Link>
        }
        lead={[
          product?.name ?? record.enterprise.name,
          record.enterprise.villageName,
          t('since', { when: formatDate(record.openedOn, 'monthYear') }),
        ].join(' · ')}
        actions={
          record.status !== 'didampingi' && (
            <StatusChip
              status={record.status === 'lulus' ? 'met' : 'unknown'}
              word={
                record.pauseUntil === null
                  ? caseStatuses[record.status]
                  : t('pausedUntil', { when: formatDate(record.pauseUntil, 'short') })
              }
            />
          )
        }
      />
      <CaseActs record={record} />
      <InactiveMentor record={record} />
      <div className="tt-card case-bridge">
        <p className="case-stage">
          {record.stageName
            ? t('stageReached', { stage: record.stage, name: record.stageName })
            : t('stageNone')}
        </p>
        <Bridge
          stages={stages}
          current={record.bridge.current}
          label={describeBridge(stages, record.bridge.current)}
          size="head"
        />
      </div>
    </div>
  )
}
