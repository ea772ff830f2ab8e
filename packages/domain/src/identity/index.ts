export * from './inputs'
export * from './secrets'
