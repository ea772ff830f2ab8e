import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { screen, signedInRoute } from './signed-in-route'

const Later = lazyRouteComponent(() => import('../shared/coming-later'), 'ComingLater')

export const caseRoutes = [
  createRoute({ ...screen('case:read'), getParentRoute: () => signedInRoute, path: '/usaha/$caseId', component: Later }),
  createRoute({ ...screen('case:read'), getParentRoute: () => signedInRoute, path: '/usaha/$caseId/cetak', component: Later }),
  createRoute({ ...screen('visit:log'), getParentRoute: () => signedInRoute, path: '/usaha/$caseId/kunjungan', component: Later }),
  createRoute({ ...screen('evidence:submit'), getParentRoute: () => signedInRoute, path: '/usaha/$caseId/bukti/$criterionId', component: Later }),
] as const
