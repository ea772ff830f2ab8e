export * from './inputs'
export * from './lifecycle'
