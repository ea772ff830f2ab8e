import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { screen, signedInRoute } from './signed-in-route'

const Later = lazyRouteComponent(() => import('../shared/coming-later'), 'ComingLater')

export const mentorRoutes = [
  createRoute({ ...screen('visit:log'), getParentRoute: () => signedInRoute, path: '/hari-ini', component: Later }),
  createRoute({ ...screen('visit:log'), getParentRoute: () => signedInRoute, path: '/catat-kunjungan', component: Later }),
  createRoute({ ...screen('registry:register'), getParentRoute: () => signedInRoute, path: '/daftarkan', component: Later }),
] as const
