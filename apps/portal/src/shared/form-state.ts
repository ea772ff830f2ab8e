/** What a form says after it was sent and could not go through. */
export type FormState = {
  message?: string
  fields?: Readonly<Record<string, string>>
  /** What she typed that may be shown again; never a PIN. */
  login?: string
  code?: string
}

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** A text field of a form; a file or a missing field counts as empty. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
