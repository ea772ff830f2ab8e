import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { shortAreaName } from '../../shared/area-name'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { useCan, useMe } from '../../shared/use-me'
import { OutsideFigures } from '../statistics'
import { BoardHead } from './board-head'
import { BoardLoading, boardRefresh } from './board-loading'
import { BoardView } from './board-view'

/** The office's own regency by district; every figure leads to its rows. */
export function OwnBoardScreen() {
  const t = useTranslations('board')
  const { office, regionName } = useMe()
  const can = useCan()
  const board = trpc.figures.regency.useQuery({}, boardRefresh)
  const list = (search: { tanpaKunjungan?: true }) => (
    <Link to="/dampingan" search={search} className="tt-link">
      {t('openList')}
    </Link>
  )
  const links = {
    mentored: list({}),
    idle: list({ tanpaKunjungan: true }),
    ...(can('evidence:decide') && {
      waiting: (
        <Link to="/antrean" className="tt-link">
          {t('openQueue')}
        </Link>
      ),
    }),
  }
  return (
    <>
      <BoardHead
        title={t('ownTitle', { name: shortAreaName(regionName) })}
        above="office"
        office={office.shortName}
        asOf={board.data?.asOf}
      />
      <Loaded query={board} skeleton={<BoardLoading />}>
        {(data) => (
          <BoardView
            board={data}
            level="district"
            links={links}
            areaName={({ areaCode, areaName }) => (
              <Link to="/dampingan" search={{ kecamatan: areaCode }} className="board-area">
                {areaName}
              </Link>
            )}
          >
            <OutsideFigures />
          </BoardView>
        )}
      </Loaded>
    </>
  )
}
