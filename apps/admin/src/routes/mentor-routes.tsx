import { createRoute } from '@tanstack/react-router'
import { lazyScreen } from './lazy-screen'
import { screen, signedInRoute } from './signed-in-route'

/** The mentor's day, the visit that starts without a row, and registration. */
export const mentorRoutes = [
  createRoute({
    ...screen('visit:log'),
    getParentRoute: () => signedInRoute,
    path: '/hari-ini',
    component: lazyScreen(() => import('../features/today/today-screen'), 'TodayScreen'),
  }),
  createRoute({
    ...screen('visit:log'),
    getParentRoute: () => signedInRoute,
    path: '/catat-kunjungan',
    component: lazyScreen(() => import('../features/today/choose-woman-screen'), 'ChooseWomanScreen'),
  }),
  createRoute({
    ...screen('registry:register', { isFocused: true }),
    getParentRoute: () => signedInRoute,
    path: '/daftarkan',
    component: lazyScreen(() => import('../features/registry/register-screen'), 'RegisterScreen'),
  }),
] as const
