import { NativeSelect } from '@mantine/core'
import { formatNumber, StackedStrip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { fieldProps } from '../../shared/form/field-props'
import { WaitingAge } from '../../shared/waiting-age'
import { IdleShare } from './board-cells'
import { boardSorts, stripSegments, type BoardRow, windowDays } from './board-rows'
import type { BoardTableProps } from './board-table'

/** The same rows for a phone: one card each, with one choice of order above. */
export function BoardCards({ rows, areaLabel, sort, onSort, areaName }: BoardTableProps) {
  const t = useTranslations('board')
  const labels = {
    area: areaLabel,
    openCases: t('openCases'),
    ikm: t('ikm'),
    visits: t('visits', { days: windowDays.visits }),
    idle: t('idle', { days: windowDays.withoutVisit }),
    oldest: t('oldest'),
  } as const satisfies Record<(typeof boardSorts)[number], string>
  return (
    <div className="stack">
      <NativeSelect
        {...fieldProps}
        label={t('sortBy')}
        value={sort.by}
        data={boardSorts.map((value) => ({ value, label: labels[value] }))}
        onChange={({ currentTarget }) => {
          const by = boardSorts.find((known) => known === currentTarget.value)
          if (by) onSort({ by, descending: by !== 'area' })
        }}
      />
      <ul className="board-cards">
        {rows.map((row) => (
          <li key={row.areaCode} className="tt-card board-card">
            <h3>{areaName(row)}</h3>
            {row.openCases > 0 ? (
              <>
                <StackedStrip segments={stripSegments(row)} label={t('byStageOf', { name: row.areaName })} />
                <CardFigures row={row} labels={labels} />
              </>
            ) : (
              <p className="quiet">{t('noCases')}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function CardFigures({
  row,
  labels,
}: {
  row: BoardRow
  labels: Record<'openCases' | 'ikm' | 'visits' | 'idle' | 'oldest', string>
}) {
  return (
    <dl className="board-card-figures tt-numbers">
      <div>
        <dt>{labels.openCases}</dt>
        <dd>{formatNumber(row.openCases)}</dd>
      </div>
      <div>
        <dt>{labels.ikm}</dt>
        <dd>{formatNumber(row.ikmVerified)}</dd>
      </div>
      <div>
        <dt>{labels.visits}</dt>
        <dd>{formatNumber(row.visits90)}</dd>
      </div>
      <div>
        <dt>{labels.idle}</dt>
        <dd>
          <IdleShare row={row} />
        </dd>
      </div>
      {row.oldestWaitingDays !== null && (
        <div>
          <dt>{labels.oldest}</dt>
          <dd>
            <WaitingAge days={row.oldestWaitingDays} isShort />
          </dd>
        </div>
      )}
    </dl>
  )
}
