export { gatedServer } from './gated-server'
export { rawAnswer } from './raw-answer'
