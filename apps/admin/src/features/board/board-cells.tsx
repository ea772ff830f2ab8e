import { formatNumber, formatPercent } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { percentFrom, type BoardRow } from './board-rows'

/** "6 · 2,8%", or "4 dari 18" where a percentage would say too much. */
export function IdleShare({ row }: { row: BoardRow }) {
  const t = useTranslations('board')
  const { openCases, withoutVisit60, shareWithoutVisit60 } = row
  const count = formatNumber(withoutVisit60)
  if (openCases === 0) return t('none')
  if (withoutVisit60 === 0 && openCases >= percentFrom) return count
  if (openCases < percentFrom || shareWithoutVisit60 === null)
    return t('shareFew', { count, total: formatNumber(openCases) })
  return t('share', { count, percent: formatPercent(shareWithoutVisit60, { digits: 1 }) })
}

/** Verified IKM, and under it how many rose and how many were one at entry. */
export function IkmCount({ row }: { row: BoardRow }) {
  const t = useTranslations('board')
  const unknown = row.ikmVerified - row.ikmRisen - row.ikmAtEntry
  return (
    <>
      <b>{formatNumber(row.ikmVerified)}</b>
      {row.ikmVerified > 0 && (
        <span className="board-sub">
          {t('ikmSplit', { risen: formatNumber(row.ikmRisen), entry: formatNumber(row.ikmAtEntry) })}
          {unknown > 0 && t('ikmUnknown', { count: formatNumber(unknown) })}
        </span>
      )}
    </>
  )
}
