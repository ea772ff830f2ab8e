import { IconExternalLink } from '@tabler/icons-react'
import { formatNumber } from '@titian/ui'
import { useTranslations } from 'use-intl'
import type { Reading } from './statistic-sections'

/** One count over its areas, with its meaning, year, series and source. */
export function ReadingTable({ reading }: { reading: Reading }) {
  const t = useTranslations('statistics')
  const sources = [...new Set(reading.values.map(({ sourceUrl }) => sourceUrl))]
  const isIndex = reading.indicator === 'ipg'
  return (
    <article className="tt-card reading">
      <h3>{t('readings', { label: reading.label, year: String(reading.year) })}</h3>
      {isIndex && (
        <p className="reading-series">
          {reading.series ? t('series', { series: reading.series }) : t('seriesUnnamed')}
        </p>
      )}
      <p className="quiet">{reading.definition}.</p>
      <table className="tt-numbers">
        <thead className="tt-visually-hidden">
          <tr>
            <th scope="col">{t('area')}</th>
            <th scope="col">{t('value')}</th>
          </tr>
        </thead>
        <tbody>
          {reading.values.map(({ areaCode, areaName, value, note }) => (
            <tr key={areaCode ?? ''}>
              <th scope="row">{areaCode === null ? t('national') : areaName}</th>
              <td>
                <b>{isIndex ? formatNumber(value, { digits: 2 }) : formatNumber(value)}</b>
                {!isIndex && ` ${reading.unit}`}
                {note && !isIndex && <span className="reading-note">{note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isIndex && <SharedNote reading={reading} />}
      <p className="reading-sources">
        {sources.map((url, index) => (
          <a
            key={url}
            href={url}
            className="tt-link"
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('openSource', { source: reading.source })}
          >
            {sources.length > 1 ? `${reading.source} (${index + 1})` : reading.source}
            <IconExternalLink size={15} aria-hidden />
          </a>
        ))}
      </p>
    </article>
  )
}

function SharedNote({ reading }: { reading: Reading }) {
  const notes = [...new Set(reading.values.map(({ note }) => note).filter((note) => note !== null))]
  return notes.map((note) => (
    <p key={note} className="quiet">
      {note}
    </p>
  ))
}
