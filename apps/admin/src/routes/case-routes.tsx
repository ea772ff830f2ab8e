import { createRoute } from '@tanstack/react-router'
import { fetchedAhead } from './fetched-ahead'
import { lazyScreen } from './lazy-screen'
import { screen, signedInRoute } from './signed-in-route'

const Case = lazyScreen(() => import('../features/cases/case-screen'), 'CaseScreen')
const CaseSheet = lazyScreen(() => import('../features/cases/case-sheet-screen'), 'CaseSheetScreen')
const LogVisit = lazyScreen(() => import('../features/visits/log-visit-screen'), 'LogVisitScreen')
const SubmitEvidence = lazyScreen(
  () => import('../features/evidence/submit-evidence-screen'),
  'SubmitEvidenceScreen',
)

const Production = lazyScreen(
  () => import('../features/classification/production-screen'),
  'ProductionScreen',
)
const Complete = lazyScreen(() => import('../features/registry/complete-screen'), 'CompleteScreen')

const caseRoute = createRoute({
  ...screen('case:read'),
  getParentRoute: () => signedInRoute,
  path: '/usaha/$caseId',
  component: fetchedAhead(Case, () => {
    const { caseId } = caseRoute.useParams()
    return <Case key={caseId} caseId={caseId} />
  }),
})

const sheetRoute = createRoute({
  ...screen('case:read'),
  getParentRoute: () => signedInRoute,
  path: '/usaha/$caseId/cetak',
  component: fetchedAhead(CaseSheet, () => <CaseSheet caseId={sheetRoute.useParams().caseId} />),
})

const visitRoute = createRoute({
  ...screen('visit:log', { isFocused: true }),
  getParentRoute: () => signedInRoute,
  path: '/usaha/$caseId/kunjungan',
  component: fetchedAhead(LogVisit, () => {
    const { caseId } = visitRoute.useParams()
    return <LogVisit key={caseId} caseId={caseId} />
  }),
})

const evidenceRoute = createRoute({
  ...screen('evidence:submit', { isFocused: true }),
  getParentRoute: () => signedInRoute,
  path: '/usaha/$caseId/bukti/$criterion',
  component: fetchedAhead(SubmitEvidence, () => {
    const { caseId, criterion } = evidenceRoute.useParams()
    return <SubmitEvidence key={criterion} caseId={caseId} criterion={criterion} />
  }),
})

const completeRoute = createRoute({
  ...screen('registry:complete', { isFocused: true }),
  getParentRoute: () => signedInRoute,
  path: '/usaha/$caseId/lengkapi',
  component: fetchedAhead(Complete, () => {
    const { caseId } = completeRoute.useParams()
    return <Complete key={caseId} caseId={caseId} />
  }),
})

const productionRoute = createRoute({
  ...screen('production:record', { isFocused: true }),
  getParentRoute: () => signedInRoute,
  path: '/usaha/$caseId/data-produksi',
  component: fetchedAhead(Production, () => {
    const { caseId } = productionRoute.useParams()
    return <Production key={caseId} caseId={caseId} />
  }),
})

/** One woman's page and what is done from it. */
export const caseRoutes = [
  caseRoute,
  sheetRoute,
  visitRoute,
  evidenceRoute,
  completeRoute,
  productionRoute,
] as const
