import { Link } from '@tanstack/react-router'
import { formatNumber } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { shortAreaName } from '../../shared/area-name'
import { trpc } from '../../shared/trpc'
import { useMe } from '../../shared/use-me'
import { beside } from './statistic-sections'
import './statistics.css'

/** Figures of other bodies, set apart from the programme's own on the same page; never added to them. */
export function OutsideFigures() {
  const t = useTranslations('board')
  const { regencyCode } = useMe()
  const { data } = trpc.reference.statistics.useQuery({}, { staleTime: Infinity })
  if (!data || data.statistics.length === 0) return null
  return (
    <section className="outside" aria-labelledby="outside">
      <h2 id="outside">{t('outsideTitle')}</h2>
      <p className="quiet">{t('outsideLead')}</p>
      <ul className="outside-list tt-numbers">
        {beside(data.statistics, regencyCode).map((row) => (
          <li key={`${row.indicator}${row.areaCode}`}>
            <b>{formatNumber(row.value)}</b> {row.unit}
            <span>{`${row.label}, ${shortAreaName(row.areaName)}, ${row.year}`}</span>
          </li>
        ))}
      </ul>
      <Link to="/angka-resmi" className="tt-link">
        {t('outsideLink')}
      </Link>
    </section>
  )
}
