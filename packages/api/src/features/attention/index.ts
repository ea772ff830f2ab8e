export { attentionRouter } from './router'
