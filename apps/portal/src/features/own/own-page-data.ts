import type { PortalRouter } from '@titian/api'
import type { inferRouterOutputs } from '@trpc/server'

/** What the api says about her page. */
export type OwnPageData = inferRouterOutputs<PortalRouter>['own']['page']
export type OwnBridge = OwnPageData['bridge']
export type OwnCriterion = OwnBridge['stages'][number]['criteria'][number]
export type OwnVisit = OwnPageData['visits'][number]
