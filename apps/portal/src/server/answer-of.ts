import { asRefusal } from '@titian/api'
import { ZodError } from 'zod'
import type { Answer } from './services'

/** Reads a refusal out of what the api threw; undefined when the error is not one of ours. */
export const answerOf = (error: unknown): Answer | undefined => {
  const refusal = asRefusal(error)
  if (refusal) {
    const fields = refusal.field ? { [refusal.field]: refusal.message } : {}
    return { code: refusal.code, reason: refusal.reason, message: refusal.message, fields }
  }
  if (isBadInput(error) && error.cause instanceof ZodError) return fromFields(error.cause)
  return undefined
}

// A ZodError of an output is our fault and stays unexpected.
const isBadInput = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && error.code === 'BAD_REQUEST'

/** What a form says about input that did not pass its schema, field by field. */
export const fromFields = ({ issues }: ZodError): Answer => ({
  code: 'BAD_INPUT',
  reason: 'input_invalid',
  message: 'Ada isian yang perlu diperbaiki.',
  // The first thing said about a field wins.
  fields: Object.fromEntries(
    issues.map(({ path, message }): [string, string] => [path.join('.'), message]).reverse(),
  ),
})
