import { useId, type InputHTMLAttributes } from 'react'

export type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  label: string
  help?: string | undefined
  error?: string | undefined
}

/** Label above, help below, the error on the field. */
export function Field({ label, help, error, ...input }: FieldProps) {
  const id = useId()
  const notes = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className={error ? 'input input--error' : 'input'}
        aria-invalid={error ? true : undefined}
        aria-describedby={notes || undefined}
      />
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
    </div>
  )
}
