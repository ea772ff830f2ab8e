import { createRoute, lazyRouteComponent, useParams } from '@tanstack/react-router'
import { screen, signedInRoute } from './signed-in-route'

const Later = lazyRouteComponent(() => import('../shared/coming-later'), 'ComingLater')
const LogVisit = lazyRouteComponent(() => import('../features/visits/log-visit-screen'), 'LogVisitScreen')

/** One woman's page and what is done from it. */
export const caseRoutes = [
  createRoute({
    ...screen('case:read'),
    getParentRoute: () => signedInRoute,
    path: '/usaha/$caseId',
    component: Later,
  }),
  createRoute({
    ...screen('case:read'),
    getParentRoute: () => signedInRoute,
    path: '/usaha/$caseId/cetak',
    component: Later,
  }),
  createRoute({
    ...screen('visit:log', { isFocused: true }),
    getParentRoute: () => signedInRoute,
    path: '/usaha/$caseId/kunjungan',
    component: function LogVisitPage() {
      const { caseId } = useParams({ from: '/signed-in/usaha/$caseId/kunjungan' })
      return <LogVisit key={caseId} caseId={caseId} />
    },
  }),
  createRoute({
    ...screen('evidence:submit'),
    getParentRoute: () => signedInRoute,
    path: '/usaha/$caseId/bukti/$criterionId',
    component: Later,
  }),
] as const
