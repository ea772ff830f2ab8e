import { router } from './core'
import { attentionRouter } from './features/attention'
import { casesRouter } from './features/cases'
import { classificationRouter } from './features/classification'
import { evidenceRouter } from './features/evidence'
import { figuresRouter } from './features/figures'
import { groupsRouter } from './features/groups'
import { portalIdentityRouter, staffIdentityRouter } from './features/identity'
import { ownRouter, publicRouter } from './features/own'
import { referenceRouter } from './features/reference'
import { registryRouter } from './features/registry'
import { staffAccountsRouter } from './features/staff'
import { submissionsRouter } from './features/submissions'
import { visitsRouter } from './features/visits'

/** What the staff host serves. */
export const staffRouter = router({
  attention: attentionRouter,
  cases: casesRouter,
  classification: classificationRouter,
  evidence: evidenceRouter,
  figures: figuresRouter,
  groups: groupsRouter,
  identity: staffIdentityRouter,
  reference: referenceRouter,
  registry: registryRouter,
  staff: staffAccountsRouter,
  submissions: submissionsRouter,
  visits: visitsRouter,
})
export type StaffRouter = typeof staffRouter

/** All that an entrepreneur's browser can reach. */
export const portalRouter = router({ identity: portalIdentityRouter, own: ownRouter, public: publicRouter })
export type PortalRouter = typeof portalRouter
