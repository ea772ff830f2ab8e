export * from './inputs'
export * from './paper-changes'
export * from './return-reasons'
