import { expect, it } from 'vitest'
import { asDomainError } from './errors'

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code })

it.each([
  ['a refused connection', coded('ECONNREFUSED')],
  ['a broken pipe, whose code looks like an SQLSTATE', coded('EPIPE')],
  ['a server that shuts down', coded('57P01')],
  ['a statement that took too long', coded('57014')],
  ['a lock that was not got', coded('55P03')],
  ['a pool that gave none in time', new Error('timeout exceeded when trying to connect')],
  ['a client that is lost', new Error('Client has encountered a connection error and is not queryable')],
  [
    'a loss under another error',
    new Error('Failed query', { cause: new Error('Connection terminated unexpectedly') }),
  ],
])('asks to try again after %s', (_name, error) => {
  expect(asDomainError(error)).toMatchObject({ code: 'UNAVAILABLE', reason: 'try_again' })
})

it('leaves a fault of ours a fault', () => {
  expect(asDomainError(coded('22P02'))).toBeUndefined()
  expect(asDomainError(new TypeError('x is not a function'))).toBeUndefined()
})
