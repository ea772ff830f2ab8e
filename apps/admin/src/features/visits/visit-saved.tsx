import { Link } from '@tanstack/react-router'
import { IconChevronRight } from '@tabler/icons-react'
import { Notice } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import type { VisitCase } from './visit-values'

type VisitSavedProps = { record: VisitCase; answer: Answers['visits']['log']; stageBefore: number }

/** The server has it: the receipt code, news of the stage, and who is next. */
export function VisitSaved({ record, answer, stageBefore }: VisitSavedProps) {
  const t = useTranslations('visits')
  const day = trpc.cases.today.useQuery({})
  const stage = record.bridge.stages.find(({ number }) => number === answer.stage)
  const others = (day.data?.cases ?? []).filter(
    ({ caseId, isVisitDue }) => isVisitDue && caseId !== record.caseId,
  )
  const near = others.filter(({ villageName }) => villageName === record.enterprise.villageName)
  const next = [...near, ...others.filter((row) => !near.includes(row))].slice(0, 3)
  return (
    <div className="column column--middle">
      <PageHead
        title={answer.isQuarantined ? t('savedQuarantine') : t('savedTitle')}
        above={record.woman.name}
      />
      <div className="visit-receipt" role="status">
        <span>{t('receipt')}</span>
        <b className="tt-numbers">{answer.receiptCode}</b>
        <span className="quiet">{t('receiptHelp')}</span>
      </div>
      {answer.isQuarantined && <Notice tone="waiting">{t('quarantineText')}</Notice>}
      {!answer.isQuarantined && answer.stage > stageBefore && stage && (
        <Notice tone="verified" title={t('stageUp', { stage: stage.number, name: stage.name })}>
          {t('stageUpText')}
        </Notice>
      )}
      {next.length > 0 && (
        <section className="visit-next" aria-labelledby="berikut">
          <h2 id="berikut">{t('nextWoman')}</h2>
          <ul className="tt-card">
            {next.map(({ caseId, name, productName, villageName }) => (
              <li key={caseId}>
                <Link to="/usaha/$caseId/kunjungan" params={{ caseId }}>
                  <span>
                    <b>{name}</b>
                    <span className="quiet">
                      {productName} · {villageName}
                    </span>
                  </span>
                  <IconChevronRight size={22} aria-hidden />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Link className="tt-button" to="/hari-ini">
        {t('toToday')}
      </Link>
      <Link className="tt-button tt-button--soft" to="/usaha/$caseId" params={{ caseId: record.caseId }}>
        {t('toCase', { name: record.woman.name })}
      </Link>
    </div>
  )
}
