import type { AnswerKey } from '@titian/domain'
import { get, useFormContext } from 'react-hook-form'
import type { CompleteValues } from './complete-values'

/** The sentences under the parts of one answer, and under the answer itself by `''`. */
export const useAnswerErrors = (answer: AnswerKey): Readonly<Record<string, string | undefined>> => {
  const { formState } = useFormContext<CompleteValues>()
  const errors: unknown = get(formState.errors, `answers.${answer}`)
  if (typeof errors !== 'object' || errors === null) return {}
  const own = sentenceOf(errors)
  return {
    ...(own !== undefined && { '': own }),
    ...Object.fromEntries(Object.entries(errors).map(([part, error]) => [part, sentenceOf(error)])),
  }
}

const sentenceOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
    ? error.message
    : undefined
