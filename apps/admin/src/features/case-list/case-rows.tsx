import { Link } from '@tanstack/react-router'
import { caseStatuses } from '@titian/domain'
import { Bridge, formatDate, formatRelativeDay, StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import type { ReactNode } from 'react'
import { bridgeStages } from '../../shared/bridge-stages'
import type { CaseRow } from './use-case-list'

type CaseRowsProps = {
  rows: readonly CaseRow[]
  asOf: string
  /** What may be done with a case from the list, beside the row that leads to it. */
  acts?: ((row: CaseRow) => ReactNode) | undefined
}

/** The cases: the row is the link, columns on a desk and cards on a phone. */
export function CaseRows({ rows, asOf, acts }: CaseRowsProps) {
  const t = useTranslations('caseList')
  return (
    <div className={acts ? 'tt-card case-rows case-rows--acts' : 'tt-card case-rows'}>
      <div className="case-columns" aria-hidden="true">
        <span>{t('columns.person')}</span>
        <span>{t('columns.way')}</span>
        <span>{t('columns.visit')}</span>
        <span>{t('columns.mentor')}</span>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.caseId} className="case-row">
            <Link to="/usaha/$caseId" params={{ caseId: row.caseId }} className="case-link">
              <Person row={row} />
              <Way row={row} />
              <LastVisit row={row} asOf={asOf} />
              <span className="case-mentor">
                <span className="tt-visually-hidden">{t('columns.mentor')}: </span>
                {row.mentorName ?? t('noMentor')}
                {row.isMentorInactive && (
                  <StatusChip status="overdue" size="small" word={t('mentorInactive')} />
                )}
              </span>
            </Link>
            {acts?.(row)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Person({ row }: { row: CaseRow }) {
  const t = useTranslations('caseList')
  return (
    <span className="case-person">
      <span className="case-name">
        <b>{row.name}</b>
        {row.status !== 'didampingi' && (
          <StatusChip
            status={row.status === 'tanpa_pendamping' ? 'waiting' : 'unmet'}
            size="small"
            word={caseStatuses[row.status]}
          />
        )}
      </span>
      <span>
        {row.enterpriseName}
        {row.productName !== '' && ` · ${row.productName}`}
      </span>
      <span className="quiet">{t('place', { village: row.villageName, district: row.districtName })}</span>
    </span>
  )
}

function Way({ row }: { row: CaseRow }) {
  const t = useTranslations('caseList')
  const stages = bridgeStages(row.strip)
  const next = stages[Math.min(row.strip.current, stages.length - 1)]
  return (
    <span className="case-way">
      <span>
        {row.stageName ? t('stageText', { stage: String(row.stage), name: row.stageName }) : t('stageZero')}
      </span>
      {next && (
        <Bridge
          size="strip"
          stages={stages}
          current={row.strip.current}
          label={t('strip', {
            met: String(next.planks.filter(({ state }) => state === 'met').length),
            total: String(next.planks.length),
            stage: String(next.number),
            name: next.name,
          })}
        />
      )}
    </span>
  )
}

function LastVisit({ row, asOf }: { row: CaseRow; asOf: string }) {
  const t = useTranslations('caseList')
  return (
    <span className="case-visit tt-numbers">
      <span className="case-only-card">{t('visitShort')}: </span>
      {row.lastVisitDay === null ? (
        t('neverVisited')
      ) : (
        <>
          {formatRelativeDay(row.lastVisitDay, asOf)}
          <span className="quiet"> {formatDate(row.lastVisitDay, 'short')}</span>
        </>
      )}
    </span>
  )
}
