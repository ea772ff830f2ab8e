export { registryRouter } from './router'
