import { Skeleton } from '@titian/ui'
import { useTranslations } from 'use-intl'
import './board.css'

/** The shape of a board on its way. */
export function BoardLoading() {
  const t = useTranslations('board')
  return (
    <div className="board">
      <div className="board-figures board-figures--loading">
        <Skeleton shape="card" count={4} label={t('loading')} />
      </div>
      <Skeleton shape="card" count={1} />
      <Skeleton shape="row" count={6} />
    </div>
  )
}

/** Figures are at most this old on an open page. */
export const boardRefresh = { refetchInterval: 60_000, staleTime: 15_000 } as const
