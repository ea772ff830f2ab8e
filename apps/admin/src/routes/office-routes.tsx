import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { caseListSearch } from '../features/case-list/case-list-search'
import { fetchedAhead } from './fetched-ahead'
import { lazyScreen } from './lazy-screen'
import { screen, signedInRoute } from './signed-in-route'

const Queue = lazyScreen(() => import('../features/queue'), 'QueueScreen')
const CaseList = lazyScreen(() => import('../features/case-list'), 'CaseListScreen')

const queueRoute = createRoute({
  ...screen('evidence:decide'),
  getParentRoute: () => signedInRoute,
  path: '/antrean',
  validateSearch: z.object({ bukti: z.uuid().optional().catch(undefined) }),
  component: fetchedAhead(Queue, () => <Queue openId={queueRoute.useSearch().bukti} />),
})

const attentionRoute = createRoute({
  ...screen('attention:read'),
  getParentRoute: () => signedInRoute,
  path: '/perlu-dilihat',
  component: lazyScreen(() => import('../features/attention'), 'AttentionScreen'),
})

const caseListRoute = createRoute({
  ...screen('case:list'),
  getParentRoute: () => signedInRoute,
  path: '/dampingan',
  validateSearch: caseListSearch,
  component: fetchedAhead(CaseList, () => <CaseList filter={caseListRoute.useSearch()} />),
})

export const officeRoutes = [
  queueRoute,
  attentionRoute,
  caseListRoute,
  createRoute({
    ...screen('figures:regency'),
    getParentRoute: () => signedInRoute,
    path: '/pantauan-daerah',
    component: lazyScreen(() => import('../features/board'), 'OwnBoardScreen'),
  }),
  createRoute({
    ...screen('staff:read'),
    getParentRoute: () => signedInRoute,
    path: '/pendamping',
    component: lazyScreen(() => import('../features/staff'), 'MentorsScreen'),
  }),
  createRoute({
    ...screen('staff:write'),
    getParentRoute: () => signedInRoute,
    path: '/akun',
    component: lazyScreen(() => import('../features/staff'), 'AccountsScreen'),
  }),
  createRoute({
    ...screen('submission:send'),
    getParentRoute: () => signedInRoute,
    path: '/kirim-ke-dinas-mitra',
    component: lazyScreen(() => import('../features/submissions'), 'SendScreen'),
  }),
  createRoute({
    ...screen('submission:decide'),
    getParentRoute: () => signedInRoute,
    path: '/kiriman',
    component: lazyScreen(() => import('../features/submissions'), 'ReceivedScreen'),
  }),
  createRoute({
    ...screen('group:read'),
    getParentRoute: () => signedInRoute,
    path: '/kelompok',
    component: lazyScreen(() => import('../features/groups'), 'GroupsScreen'),
  }),
] as const
