export { loadReference } from './load-reference'
