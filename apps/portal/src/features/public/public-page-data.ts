import type { PortalRouter } from '@titian/api'
import type { inferRouterOutputs } from '@trpc/server'

/** What the api says to everyone. */
export type PublicPageData = inferRouterOutputs<PortalRouter>['public']['page']
export type PublishedStatistic = PublicPageData['statistics'][number]
