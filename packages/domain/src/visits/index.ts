export * from './choices'
export * from './clock'
export * from './inputs'
export * from './most-in-90-days'
