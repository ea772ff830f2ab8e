export * from './ipg'
export * from './simulate-ipg'
