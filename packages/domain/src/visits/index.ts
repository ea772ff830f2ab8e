export * from './choices'
export * from './clock'
export * from './inputs'
