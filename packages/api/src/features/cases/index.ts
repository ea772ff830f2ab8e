export { casesRouter } from './router'
