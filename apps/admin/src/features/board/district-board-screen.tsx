import { useTranslations } from 'use-intl'
import { shortAreaName } from '../../shared/area-name'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { useMe } from '../../shared/use-me'
import { BoardHead } from './board-head'
import { BoardLoading, boardRefresh } from './board-loading'
import { BoardView } from './board-view'

/** One regency's districts, as the province sees them: figures, no names. */
export function DistrictBoardScreen({ regencyCode }: { regencyCode: string }) {
  const t = useTranslations('board')
  const { office } = useMe()
  const board = trpc.figures.districts.useQuery({ regencyCode }, boardRefresh)
  const name = shortAreaName(board.data?.scope.name ?? regencyCode)
  return (
    <>
      <BoardHead
        title={t('districtsTitle', { name })}
        above="province"
        here={name}
        office={office.shortName}
        asOf={board.data?.asOf}
      />
      <Loaded query={board} skeleton={<BoardLoading />}>
        {(data) => <BoardView board={data} level="district" areaName={({ areaName }) => areaName} />}
      </Loaded>
    </>
  )
}
