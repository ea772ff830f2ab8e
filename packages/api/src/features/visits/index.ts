export { visitsRouter } from './router'
