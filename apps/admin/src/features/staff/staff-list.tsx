import { Link } from '@tanstack/react-router'
import { Avatar, formatPhone, StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useState } from 'react'
import { shortAreaName } from '../../shared/area-name'
import { useMe } from '../../shared/use-me'
import type { StaffRow } from './staff-row'
import type { StaffKind } from './staff-kind'
import { StatusDialog } from './status-dialog'

type StaffListProps = { rows: readonly StaffRow[]; kind: StaffKind; canWrite: boolean }

/** People in rows: who, how to reach, how many women, whether the account is open. */
export function StaffList({ rows, kind, canWrite }: StaffListProps) {
  const { id: ownId } = useMe()
  const t = useTranslations('staff')
  const [changing, setChanging] = useState<StaffRow | null>(null)
  return (
    <>
      <ul className="tt-card staff-list">
        {rows.map((row) => (
          <li key={`${row.id}${row.regencyCode}`} className="staff-row">
            <Avatar name={row.name} size="small" decorative />
            <div className="staff-who">
              <b>{row.name}</b>
              <span className="quiet">
                <About row={row} kind={kind} />
              </span>
            </div>
            <Contact row={row} />
            <Caseload row={row} />
            <div className="staff-status">
              {row.status === 'disabled' && <StatusChip status="unmet" word={t('disabled')} />}
              {canWrite && row.id !== ownId && (
                <button
                  type="button"
                  className="staff-act"
                  aria-label={t(row.status === 'active' ? 'disableFor' : 'enableFor', { name: row.name })}
                  onClick={() => setChanging(row)}
                >
                  {t(row.status === 'active' ? 'disable' : 'enable')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {changing && <StatusDialog person={changing} onClose={() => setChanging(null)} />}
    </>
  )
}

function About({ row, kind }: { row: StaffRow; kind: StaffKind }) {
  const dutyWord = useTranslations('duty')
  if (kind === 'mentors') return row.position
  return [shortAreaName(row.regionName), row.duties.map((duty) => dutyWord(duty)).join(', '), row.position]
    .filter(Boolean)
    .join(' · ')
}

function Contact({ row }: { row: StaffRow }) {
  return (
    <div className="staff-contact tt-numbers">
      {row.phone && (
        <a href={`tel:${row.phone}`} className="tt-link">
          {formatPhone(row.phone)}
        </a>
      )}
      <span className="quiet">{row.email}</span>
    </div>
  )
}

function Caseload({ row }: { row: StaffRow }) {
  const t = useTranslations('staff')
  if (row.openCases === null || !row.duties.includes('mentor')) return <span />
  if (row.openCases === 0) return <span className="staff-cases quiet">{t('cases', { count: 0 })}</span>
  return (
    <Link to="/dampingan" search={{ pendamping: row.id }} className="tt-link staff-cases tt-numbers">
      {t('cases', { count: row.openCases })}
    </Link>
  )
}
