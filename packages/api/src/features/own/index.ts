export { ownRouter, publicRouter } from './router'
