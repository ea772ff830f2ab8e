import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { shortAreaName } from '../../shared/area-name'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { useMe } from '../../shared/use-me'
import { OutsideFigures } from '../statistics'
import { BoardHead } from './board-head'
import { BoardLoading, boardRefresh } from './board-loading'
import { BoardView } from './board-view'

/** The province: ten regencies side by side, each leading to its districts. */
export function ProvinceBoardScreen() {
  const t = useTranslations('board')
  const { office } = useMe()
  const board = trpc.figures.province.useQuery({}, boardRefresh)
  return (
    <>
      <BoardHead
        title={t('provinceTitle')}
        above="office"
        office={office.shortName}
        asOf={board.data?.asOf}
      />
      <Loaded query={board} skeleton={<BoardLoading />}>
        {(data) => (
          <BoardView
            board={data}
            level="regency"
            areaName={({ areaCode, areaName }) => (
              <Link to="/pantauan/$regencyCode" params={{ regencyCode: areaCode }} className="board-area">
                {shortAreaName(areaName)}
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
