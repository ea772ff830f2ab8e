import { IconPencilPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Bridge, describeBridge, formatRelativeDay, StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { bridgeStages } from '../../shared/bridge-stages'
import type { DayCase } from './day-plan'
import { urgencyOf } from './day-plan'
import { useDayChips } from './use-day-chips'

type DayRowProps = {
  row: DayCase
  day: string
  /** Where the row leads: her page, or straight to the visit form. */
  leadsTo: 'case' | 'visit'
}

/** One woman of the day: who, why now, where she stands. The row is the link; the pencil starts a visit. */
export function DayRow({ row, day, leadsTo }: DayRowProps) {
  const t = useTranslations('today')
  const chips = useDayChips(row, day)
  const stages = bridgeStages(row.strip)
  const about = [
    row.lastVisitDay ? formatRelativeDay(row.lastVisitDay, day) : t('neverVisited'),
    row.phoneOwner === 'tidak_punya' ? t('withoutPhone') : null,
    row.sharesHouseWith ? t('sameHouse', { name: row.sharesHouseWith }) : null,
    row.nextStep,
  ].filter((part) => part !== null)
  const to = leadsTo === 'visit' ? '/usaha/$caseId/kunjungan' : '/usaha/$caseId'
  return (
    <li className={urgencyOf(row) === 'resting' ? 'day-row day-row--resting' : 'day-row'}>
      <Link className="day-row-link" to={to} params={{ caseId: row.caseId }}>
        <span className="day-row-who">
          <b>{row.name}</b> <span>{row.productName}</span>
        </span>
        <span className="day-row-chips">
          {chips.map(({ status, word }) => (
            <StatusChip key={word} status={status} word={word} size="small" />
          ))}
        </span>
        <span className="day-row-about">{about.join(' · ')}</span>
        <span className="day-row-strip">
          <Bridge
            stages={stages}
            current={row.strip.current}
            label={describeBridge(stages, row.strip.current)}
            size="strip"
          />
        </span>
      </Link>
      {leadsTo === 'case' && (
        <Link
          className="day-row-log"
          to="/usaha/$caseId/kunjungan"
          params={{ caseId: row.caseId }}
          aria-label={t('logFor', { name: row.name })}
        >
          <IconPencilPlus size={24} stroke={1.75} aria-hidden />
        </Link>
      )}
    </li>
  )
}
