export { officialStatistic, publicOffice } from './outputs'
export { referenceRouter } from './router'
