import { createRoute, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { apiClient } from '../shared/trpc'
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

// Asked past the cache, which takes a session that is missing for one that has ended. Without a signal the form is shown.
const isSignedIn = (): Promise<boolean> =>
  apiClient.identity.me.query({}).then(
    () => true,
    () => false,
  )

export const openRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/masuk',
    validateSearch: signInSearch,
    beforeLoad: async ({ search }) => {
      if (await isSignedIn()) redirect({ href: search.lanjut ?? '/', replace: true, throw: true })
    },
    component: SignIn,
  }),
] as const
