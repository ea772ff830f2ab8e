export * from './achievement'
export * from './pdp-deadline'
export * from './quarter'
