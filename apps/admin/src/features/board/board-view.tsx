import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { EmptyState, formatNumber } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useState, type ReactNode } from 'react'
import { BoardCards } from './board-cards'
import { BoardFigures } from './board-figures'
import { sortRows, type Board, type BoardRow, type BoardSort } from './board-rows'
import { BoardTable } from './board-table'
import { ColumnMeanings } from './column-meanings'
import type { MeaningKey } from './figure-meaning'
import { StageSummary } from './stage-summary'
import './board.css'

type BoardViewProps = {
  board: Board
  level: 'regency' | 'district'
  areaName: (row: BoardRow) => ReactNode
  links?: Partial<Record<MeaningKey, ReactNode>> | undefined
  children?: ReactNode
}

/** Figures, the way over the stages, and the areas in rows. */
export function BoardView({ board, level, areaName, links, children }: BoardViewProps) {
  const t = useTranslations('board')
  const isEmpty = board.total.openCases === 0 && board.total.ikmVerified === 0
  return (
    <div className="board">
      <BoardFigures total={board.total} links={links} />
      {isEmpty ? (
        <div className="tt-card">
          <EmptyState
            title={t(level === 'regency' ? 'emptyProvince' : 'emptyDistricts')}
            hint={t(level === 'regency' ? 'emptyProvinceHint' : 'emptyDistrictsHint')}
          />
        </div>
      ) : (
        <StageSummary total={board.total} />
      )}
      {(!isEmpty || level === 'regency') && <Areas board={board} level={level} areaName={areaName} />}
      {children}
    </div>
  )
}

function Areas({ board, level, areaName }: Pick<BoardViewProps, 'board' | 'level' | 'areaName'>) {
  const t = useTranslations('board')
  const isWide = useMediaQuery('(min-width: 60em)', true, { getInitialValueInEffect: false })
  const [sort, setSort] = useState<BoardSort>({ by: 'openCases', descending: true })
  const [withEmpty, setWithEmpty] = useState(level === 'regency')
  const filled = withEmpty
    ? board.rows
    : board.rows.filter(({ openCases, waiting, ikmVerified }) => openCases + waiting + ikmVerified > 0)
  const hidden = board.rows.length - filled.length
  const props = {
    rows: sortRows(filled, sort),
    total: board.total,
    areaLabel: t(level === 'regency' ? 'area' : 'district'),
    sort,
    onSort: setSort,
    areaName,
  }
  return (
    <section
      className={isWide ? 'tt-card board-areas' : 'board-areas board-areas--cards'}
      aria-labelledby="board-areas"
    >
      <h2 id="board-areas">{t(level === 'regency' ? 'rowsTitle' : 'rowsTitleDistricts')}</h2>
      {isWide ? <BoardTable {...props} /> : <BoardCards {...props} />}
      {hidden > 0 && (
        <Button variant="default" onClick={() => setWithEmpty(true)}>
          {t('showEmpty', { count: formatNumber(hidden) })}
        </Button>
      )}
      <ColumnMeanings />
    </section>
  )
}
