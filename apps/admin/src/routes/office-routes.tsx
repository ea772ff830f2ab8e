import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { screen, signedInRoute } from './signed-in-route'

const Later = lazyRouteComponent(() => import('../shared/coming-later'), 'ComingLater')

export const officeRoutes = [
  createRoute({ ...screen('evidence:decide'), getParentRoute: () => signedInRoute, path: '/antrean', component: Later }),
  createRoute({ ...screen('figures:regency'), getParentRoute: () => signedInRoute, path: '/pantauan-daerah', component: Later }),
  createRoute({ ...screen('case:list'), getParentRoute: () => signedInRoute, path: '/usaha', component: Later }),
  createRoute({ ...screen('staff:read'), getParentRoute: () => signedInRoute, path: '/pendamping', component: Later }),
  createRoute({ ...screen('group:read'), getParentRoute: () => signedInRoute, path: '/kelompok', component: Later }),
  createRoute({ ...screen('staff:write'), getParentRoute: () => signedInRoute, path: '/akun', component: Later }),
] as const
