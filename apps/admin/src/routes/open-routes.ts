import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyScreen } from './lazy-screen'
import { rootRoute } from './root-route'

const SignIn = lazyScreen(() => import('../features/identity/sign-in-screen'), 'SignInScreen')

// Only a path of this app: a full address in the link would send a fresh session elsewhere.
const signInSearch = z.object({
  lanjut: z
    .string()
    .regex(/^\/(?![/\\])[\w/.-]*$/)
    .optional()
    .catch(undefined),
})

export const openRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/masuk',
    validateSearch: signInSearch,
    component: SignIn,
  }),
] as const
