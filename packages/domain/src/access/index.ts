export * from './duties'
export * from './permissions'
