export { findVisitTarget } from './find-visit-target'
export { keepVisit } from './keep-visit'
export { receiptCode } from './receipt-code'
export { visitsRouter } from './router'
