import { Link } from '@tanstack/react-router'
import { IconChevronLeft } from '@tabler/icons-react'
import { Bridge, describeBridge, formatDate, formatRelativeDay, Skeleton } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import { VisitForm } from './visit-form'
import { VisitSaved } from './visit-saved'
import type { VisitCase } from './visit-values'
import './visits.css'

/** A visit to one woman: her line on top, the form, then the receipt and the next woman. */
export function LogVisitScreen({ caseId }: { caseId: string }) {
  const shell = useTranslations('shell')
  const query = trpc.cases.get.useQuery({ caseId })
  const [saved, setSaved] = useState<{ answer: Answers['visits']['log']; stageBefore: number } | null>(null)
  return (
    <Loaded isPage query={query} skeleton={<Skeleton shape="card" count={3} label={shell('loading')} />}>
      {(record) =>
        saved ? (
          <VisitSaved record={record} answer={saved.answer} stageBefore={saved.stageBefore} />
        ) : (
          <div className="column column--middle">
            <VisitHead record={record} />
            <VisitForm
              record={record}
              onSaved={(answer) => {
                setSaved({ answer, stageBefore: record.stage })
                window.scrollTo(0, 0)
              }}
            />
          </div>
        )
      }
    </Loaded>
  )
}

function VisitHead({ record }: { record: VisitCase }) {
  const t = useTranslations('visits')
  const product = record.enterprise.products.find(({ isMain }) => isMain)
  const stages = record.bridge.stages.map(({ number, name, criteria }) => ({
    number,
    name,
    planks: criteria
      .filter(({ kind }) => kind !== 'advice')
      .map(({ plank, title }) => ({ state: plank, label: title })),
  }))
  return (
    <div>
      <PageHead
        title={record.woman.name}
        above={
          <Link className="back-link" to="/usaha/$caseId" params={{ caseId: record.caseId }}>
            <IconChevronLeft size={18} aria-hidden /> {t('title')}
          </Link>
        }
        lead={[
          product?.name ?? record.enterprise.name,
          record.enterprise.villageName,
          record.lastVisitDay
            ? t('lastVisit', {
                when: `${formatDate(record.lastVisitDay, 'monthDay')} (${formatRelativeDay(record.lastVisitDay, new Date())})`,
              })
            : t('firstVisit'),
        ].join(' · ')}
      />
      <Bridge
        stages={stages}
        current={record.bridge.current}
        label={describeBridge(stages, record.bridge.current)}
        size="strip"
      />
    </div>
  )
}
