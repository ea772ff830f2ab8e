export { proposalOfPaper, requireNewestReading } from './operations/proposal-of-paper'
export { proposalFacts } from './outputs'
export { classificationRouter } from './router'
