import { get, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form'
import { readRefusal, type Refusal } from './refusal'

/** Puts the server's answer on the fields that it names and returns it for the sentence above the button. */
export const showRefusal = <Values extends FieldValues, Context, Output>(
  form: UseFormReturn<Values, Context, Output>,
  error: unknown,
): Refusal => {
  const refusal = readRefusal(error)
  const isField = (name: string): name is FieldPath<Values> => get(form.getValues(), name) !== undefined
  const names = Object.keys(refusal.fields).filter(isField)
  names.forEach((name, index) => {
    form.setError(
      name,
      { type: 'server', message: refusal.fields[name] ?? refusal.message },
      { shouldFocus: index === 0 },
    )
  })
  return names.length > 0 ? refusal : { ...refusal, fields: {} }
}
