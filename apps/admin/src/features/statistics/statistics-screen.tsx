import { EmptyState, Figure, formatNumber, Skeleton } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { Fragment } from 'react'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { ReadingTable } from './reading-table'
import { rankOf, sectionsOf, type SectionKey, type Statistic } from './statistic-sections'
import { WhyDifferent } from './why-different'
import './statistics.css'

/** Figures of other bodies side by side, each with its definition, source and year. */
export function StatisticsScreen() {
  const t = useTranslations('statistics')
  const query = trpc.reference.statistics.useQuery({}, { staleTime: Infinity })
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Loaded query={query} skeleton={<Skeleton shape="card" count={4} label={t('loading')} />}>
        {({ statistics }) =>
          statistics.length === 0 ? (
            <EmptyState title={t('emptyTitle')} hint={t('emptyHint')} />
          ) : (
            <Sections statistics={statistics} />
          )
        }
      </Loaded>
    </>
  )
}

function Sections({ statistics }: { statistics: readonly Statistic[] }) {
  const rank = rankOf(statistics)
  return (
    <div className="statistics">
      {sectionsOf(statistics).map(({ key, readings }) => (
        <Fragment key={key}>
          {key === 'ipg' && <WhyDifferent />}
          <section className="statistics-section" aria-labelledby={`statistics-${key}`}>
            <SectionHead name={key} />
            {key === 'ipg' && rank && <RankFigure rank={rank} />}
            <div className="statistics-readings">
              {readings.map((reading) => (
                <ReadingTable key={`${reading.indicator}${reading.series}`} reading={reading} />
              ))}
            </div>
          </section>
        </Fragment>
      ))}
    </div>
  )
}

function SectionHead({ name }: { name: SectionKey }) {
  const t = useTranslations('statistics')
  return (
    <header>
      <h2 id={`statistics-${name}`}>{t(`sections.${name}`)}</h2>
      <p className="quiet">{t(`leads.${name}`)}</p>
      {name === 'ipg' && (
        <>
          <p className="quiet">{t('ipgNotOurs')}</p>
          <p className="quiet">{t('seriesNote')}</p>
        </>
      )}
    </header>
  )
}

function RankFigure({ rank }: { rank: Statistic }) {
  const t = useTranslations('statistics')
  return (
    <div className="statistics-rank">
      <Figure
        label={t('rankOf', { year: String(rank.year), series: rank.series ?? '' })}
        value={`${formatNumber(rank.value)} ${rank.unit}`}
        note={rank.note}
        definition={
          <>
            <p>{rank.definition}.</p>
            <a href={rank.sourceUrl} className="tt-link" target="_blank" rel="noopener noreferrer">
              {rank.source}
            </a>
          </>
        }
      />
    </div>
  )
}
