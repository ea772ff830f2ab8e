export { figuresRouter } from './router'
