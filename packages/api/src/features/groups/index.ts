export { groupsRouter } from './router'
