export { AttentionScreen } from './attention-screen'
