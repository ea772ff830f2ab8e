import type { PortalRouter } from '@titian/api'
import type { inferRouterInputs } from '@trpc/server'

export type VisitAnswerInput = inferRouterInputs<PortalRouter>['own']['confirmVisit']
