import { expect, it } from 'vitest'
import { judgeAnswer } from './judge-answer'

const answer = (status: number, body: unknown) => ({
  status,
  headers: {},
  body: typeof body === 'string' ? body : JSON.stringify(body),
  milliseconds: 1,
})
const refusal = { error: { message: 'Ada isian yang perlu diperbaiki.', data: { reason: 'input_invalid' } } }

it('takes a yes and a refusal with a reason, alone or in a batch', () => {
  expect(judgeAnswer(answer(200, '{}'))).toBeUndefined()
  expect(judgeAnswer(answer(400, refusal))).toBeUndefined()
  expect(judgeAnswer(answer(400, [refusal]))).toBeUndefined()
  expect(judgeAnswer(answer(415, { error: { message: 'Tidak.', reason: 'media_type' } }))).toBeUndefined()
})

it.each([
  ['no answer', undefined],
  ['a fault of ours', answer(500, refusal)],
  ['a refusal without a reason', answer(400, { error: { message: 'x' } })],
  ['a refusal in no shape', answer(400, 'Bad Request')],
  ['a stack', answer(400, { ...refusal, stack: 'Error\n    at f (/srv/a.ts:1:2)' })],
])('objects to %s', (_name, given) => {
  expect(judgeAnswer(given)).toBeTypeOf('string')
})

it('takes a cut connection as a refusal of a huge body only, and a hung one never', () => {
  expect(judgeAnswer(undefined, true, true)).toBeUndefined()
  expect(judgeAnswer(undefined, true, false)).toBeTypeOf('string')
  expect(judgeAnswer(undefined, false, true)).toBeTypeOf('string')
})
