import { useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

const prefix = 'titian.isian.'

/** An unfinished form's values, kept in this tab only. What no longer fits the form's fields is forgotten. */
export const readDraft = <Values extends object>(
  key: string,
  fields: readonly (keyof Values & string)[],
): Partial<Values> => {
  // The form wrote these values itself, in this tab; the schema looks at each of them again before anything is sent.
  const isDraft = (stored: unknown): stored is Partial<Values> =>
    typeof stored === 'object' &&
    stored !== null &&
    Object.keys(stored).every((field) => fields.some((known) => known === field))
  const stored = readKept(key)
  return isDraft(stored) ? stored : {}
}

/** Whatever this tab keeps under the key; the reader looks at its shape. */
export const readKept = (key: string): unknown => {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps a value for as long as this tab is open. False where the browser keeps nothing. */
export const keepDraft = (key: string, value: unknown): boolean => {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export const forgetDraft = (key: string): void => sessionStorage.removeItem(prefix + key)

/** Keeps each change of the form at once, and says when it last did. */
export const useDraft = <Values extends FieldValues, Context, Output>(
  form: UseFormReturn<Values, Context, Output>,
  key: string,
): Date | null => {
  const [keptAt, setKeptAt] = useState<Date | null>(null)
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => setKeptAt((last) => (keepDraft(key, values) ? ofMinute(last) : null)),
      }),
    [form, key],
  )
  return keptAt
}

// The screen says the minute: the form is drawn again when that changes, and not with each letter.
const ofMinute = (last: Date | null): Date => {
  const now = new Date()
  return last && Math.floor(last.getTime() / 60_000) === Math.floor(now.getTime() / 60_000) ? last : now
}
