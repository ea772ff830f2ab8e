export * from './answers'
export * from './choices'
export * from './inputs'
export * from './possible-days'
