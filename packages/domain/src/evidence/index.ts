export * from './inputs'
export * from './number-shapes'
