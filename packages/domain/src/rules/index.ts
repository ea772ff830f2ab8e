export * from './answer-line'
