export { receiptCode } from './receipt-code'
export { visitsRouter } from './router'
