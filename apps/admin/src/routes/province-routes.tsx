import { createRoute } from '@tanstack/react-router'
import { fetchedAhead } from './fetched-ahead'
import { lazyScreen } from './lazy-screen'
import { screen, signedInRoute } from './signed-in-route'

const Districts = lazyScreen(() => import('../features/board'), 'DistrictBoardScreen')

const districtsRoute = createRoute({
  ...screen('figures:province'),
  getParentRoute: () => signedInRoute,
  path: '/pantauan/$regencyCode',
  component: fetchedAhead(Districts, () => (
    <Districts regencyCode={districtsRoute.useParams().regencyCode} />
  )),
})

export const provinceRoutes = [
  createRoute({
    ...screen('figures:province'),
    getParentRoute: () => signedInRoute,
    path: '/pantauan',
    component: lazyScreen(() => import('../features/board'), 'ProvinceBoardScreen'),
  }),
  districtsRoute,
  createRoute({
    ...screen('statistics:read'),
    getParentRoute: () => signedInRoute,
    path: '/angka-resmi',
    component: lazyScreen(() => import('../features/statistics/statistics-screen'), 'StatisticsScreen'),
  }),
] as const
