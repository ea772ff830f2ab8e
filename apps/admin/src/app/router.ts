import { createRouter } from '@tanstack/react-router'
import { createTRPCQueryUtils } from '@trpc/react-query'
import { accountRoutes } from '../routes/account-routes'
import { caseRoutes } from '../routes/case-routes'
import { mentorRoutes } from '../routes/mentor-routes'
import { officeRoutes } from '../routes/office-routes'
import { provinceRoutes } from '../routes/province-routes'
import { rootRoute } from '../routes/root-route'
import { openRoutes } from '../routes/open-routes'
import { homeRoute, signedInRoute } from '../routes/signed-in-route'
import { makeQueryClient } from '../shared/query-client'
import { apiClient } from '../shared/trpc'

export const queryClient = makeQueryClient((reason) => void goSignIn(reason))

const utils = createTRPCQueryUtils({ queryClient, client: apiClient })

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...openRoutes,
    signedInRoute.addChildren([
      homeRoute,
      ...accountRoutes,
      ...mentorRoutes,
      ...caseRoutes,
      ...officeRoutes,
      ...provinceRoutes,
    ]),
  ]),
  context: { utils },
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const goSignIn = async (reason: string) => {
  if (reason === 'must_change_secret') return router.navigate({ to: '/kata-sandi' })
  const { pathname } = router.state.location
  queryClient.clear()
  if (pathname !== '/masuk') await router.navigate({ to: '/masuk', search: { lanjut: pathname } })
}
