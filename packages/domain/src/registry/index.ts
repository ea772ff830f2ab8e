export * from './choices'
export * from './inputs'
export * from './nik'
export * from './phone'
