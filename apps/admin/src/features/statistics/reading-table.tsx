import { IconExternalLink } from '@tabler/icons-react'
import { formatNumber } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { shortAreaName } from '../../shared/area-name'
import type { Reading } from './statistic-sections'

/** One count over its areas and years, with its meaning, series and sources. */
export function ReadingTable({ reading }: { reading: Reading }) {
  const t = useTranslations('statistics')
  const isIndex = reading.indicator === 'ipg'
  const notes = notesOf(reading)
  return (
    <article className="tt-card reading">
      <h3>
        {reading.label}
        {isIndex && (
          <span className="reading-series">
            {reading.series ? t('series', { series: reading.series }) : t('seriesUnnamed')}
          </span>
        )}
      </h3>
      <p className="quiet">{reading.definition}.</p>
      <table className="tt-numbers">
        <thead>
          <tr>
            <th scope="col">{t('area')}</th>
            {reading.years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reading.areas.map(({ areaCode, areaName, byYear }) => (
            <tr key={areaCode ?? ''}>
              <th scope="row">{areaCode === null ? t('national') : shortAreaName(areaName)}</th>
              {reading.years.map((year) => (
                <Value key={year} row={byYear.get(year)} unit={isIndex ? '' : reading.unit} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} className="quiet">
          {note}.
        </p>
      ))}
      <ul className="reading-sources">
        {reading.sources.map(({ year, source, sourceUrl }) => (
          <li key={sourceUrl}>
            <a
              href={sourceUrl}
              className="tt-link"
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t('openSource', { source: `${source}, ${year}` })}
            >
              {reading.years.length > 1 ? `${year}: ${source}` : source} ({new URL(sourceUrl).hostname})
              <IconExternalLink size={15} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
    </article>
  )
}

function Value({ row, unit }: { row: { value: number; note: string | null } | undefined; unit: string }) {
  const t = useTranslations('statistics')
  if (!row) return <td className="quiet">{t('notPublished')}</td>
  return (
    <td>
      <b>{unit === '' ? formatNumber(row.value, { digits: 2 }) : formatNumber(row.value)}</b>
      {unit !== '' && ` ${unit}`}
      {row.note && unit !== '' && <span className="reading-note">{row.note}</span>}
    </td>
  )
}

/** Remarks on an index hold for a whole year: told once under the table. */
const notesOf = ({ indicator, areas, years }: Reading): string[] => {
  if (indicator !== 'ipg') return []
  const told = areas.flatMap(({ byYear }) =>
    [...byYear.values()].flatMap(({ year, note }) =>
      note ? [years.length > 1 ? `${year}: ${note}` : note] : [],
    ),
  )
  return [...new Set(told)]
}
