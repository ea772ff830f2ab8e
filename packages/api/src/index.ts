export { checkFigures, endPauses, foldFigures, sealAudit, type FigureDifference } from '@titian/db'
export * from './api'
export { portalRouter, staffRouter } from './routers'
export type { PortalRouter, StaffRouter } from './routers'
