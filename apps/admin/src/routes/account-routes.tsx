import { createRoute } from '@tanstack/react-router'
import { lazyScreen } from './lazy-screen'
import { screen, signedInRoute } from './signed-in-route'

/** What every duty has: her password, her sessions, help. */
export const accountRoutes = [
  createRoute({
    ...screen('account:own'),
    getParentRoute: () => signedInRoute,
    path: '/kata-sandi',
    component: lazyScreen(
      () => import('../features/identity/change-password-screen'),
      'ChangePasswordScreen',
    ),
  }),
  createRoute({
    ...screen('account:own'),
    getParentRoute: () => signedInRoute,
    path: '/sesi',
    component: lazyScreen(() => import('../features/identity/sessions-screen'), 'SessionsScreen'),
  }),
  createRoute({
    ...screen('account:own'),
    getParentRoute: () => signedInRoute,
    path: '/bantuan',
    component: lazyScreen(() => import('../features/identity/help-screen'), 'HelpScreen'),
  }),
] as const
