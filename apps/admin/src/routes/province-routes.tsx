import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { screen, signedInRoute } from './signed-in-route'

const Later = lazyRouteComponent(() => import('../shared/coming-later'), 'ComingLater')

export const provinceRoutes = [
  createRoute({ ...screen('figures:province'), getParentRoute: () => signedInRoute, path: '/pantauan', component: Later }),
  createRoute({ ...screen('statistics:read'), getParentRoute: () => signedInRoute, path: '/angka-resmi', component: Later }),
] as const
