import { formatNumber, StackedStrip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import type { ReactNode } from 'react'
import { WaitingAge } from '../../shared/waiting-age'
import { IdleShare, IkmCount } from './board-cells'
import { stripSegments, type BoardRow, type BoardSort, windowDays } from './board-rows'
import { SortHeader } from './sort-header'

export type BoardTableProps = {
  rows: readonly BoardRow[]
  total: BoardRow
  areaLabel: string
  sort: BoardSort
  onSort: (sort: BoardSort) => void
  /** The area's name as it leads on: to its districts or to its list. */
  areaName: (row: BoardRow) => ReactNode
}

/** Areas in rows, for screens wide enough to compare them; the sum stands last. */
export function BoardTable({ rows, total, areaLabel, sort, onSort, areaName }: BoardTableProps) {
  const t = useTranslations('board')
  const header = (by: BoardSort['by'], label: string) => (
    <SortHeader by={by} label={label} sort={sort} onSort={onSort} />
  )
  return (
    <table className="board-table tt-numbers">
      <thead>
        <tr>
          {header('area', areaLabel)}
          {header('openCases', t('openCases'))}
          <th scope="col" className="board-cell-strip">
            <span className="board-sort board-sort--still">{t('stages')}</span>
          </th>
          {header('ikm', t('ikm'))}
          {header('visits', t('visits', { days: windowDays.visits }))}
          {header('idle', t('idle', { days: windowDays.withoutVisit }))}
          {header('oldest', t('oldest'))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.areaCode} row={row} name={areaName(row)} />
        ))}
      </tbody>
      <tfoot>
        <Row row={total} name={t('total')} />
      </tfoot>
    </table>
  )
}

function Row({ row, name }: { row: BoardRow; name: ReactNode }) {
  const t = useTranslations('board')
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formatNumber(row.openCases)}</td>
      <td className="board-cell-strip">
        {row.openCases > 0 ? (
          <StackedStrip segments={stripSegments(row)} label={t('byStageOf', { name: row.areaName })} />
        ) : (
          <span className="quiet">{t('noCases')}</span>
        )}
      </td>
      <td>
        <IkmCount row={row} />
      </td>
      <td>{formatNumber(row.visits90)}</td>
      <td>
        <IdleShare row={row} />
      </td>
      <td className="board-cell-age">
        {row.oldestWaitingDays === null ? t('none') : <OldestWaiting row={row} />}
      </td>
    </tr>
  )
}

function OldestWaiting({ row }: { row: BoardRow }) {
  const t = useTranslations('board')
  return (
    <>
      <WaitingAge days={row.oldestWaitingDays ?? 0} isShort />
      <span className="board-sub">
        {formatNumber(row.waiting)} {t('oldestShort')}
      </span>
    </>
  )
}
