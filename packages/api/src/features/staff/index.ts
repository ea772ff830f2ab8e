export { staffAccountsRouter } from './router'
