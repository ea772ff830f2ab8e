export { officialStatistic } from './outputs'
export { referenceRouter } from './router'
