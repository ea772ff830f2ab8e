export { submissionsRouter } from './router'
