export { referenceRouter } from './router'
