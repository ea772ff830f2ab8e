import { useCallback, useEffect, useRef, useState } from 'react'
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
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null')
    return isDraft(stored) ? stored : {}
  } catch {
    return {}
  }
}

export const forgetDraft = (key: string): void => sessionStorage.removeItem(prefix + key)

/** Keeps each change of the form, and says when it last did. */
export const useDraft = <Values extends FieldValues, Context, Output>(
  form: UseFormReturn<Values, Context, Output>,
  key: string,
): Date | null => {
  const [keptAt, setKeptAt] = useState<Date | null>(null)
  const timer = useRef(0)
  const keep = useCallback(
    (values: unknown) => {
      try {
        sessionStorage.setItem(prefix + key, JSON.stringify(values))
        setKeptAt(new Date())
      } catch {
        setKeptAt(null)
      }
    },
    [key],
  )
  useEffect(() => {
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        window.clearTimeout(timer.current)
        timer.current = window.setTimeout(() => keep(values), 300)
      },
    })
    return () => {
      stop()
      window.clearTimeout(timer.current)
    }
  }, [form, keep])
  return keptAt
}
