import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { fetchedAhead } from './fetched-ahead'
import { screen, signedInRoute } from './signed-in-route'

const Districts = lazyRouteComponent(() => import('../features/board'), 'DistrictBoardScreen')

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
    component: lazyRouteComponent(() => import('../features/board'), 'ProvinceBoardScreen'),
  }),
  districtsRoute,
  createRoute({
    ...screen('statistics:read'),
    getParentRoute: () => signedInRoute,
    path: '/angka-resmi',
    component: lazyRouteComponent(
      () => import('../features/statistics/statistics-screen'),
      'StatisticsScreen',
    ),
  }),
] as const
