/** For `register`: an empty field is "not known", which the schemas write as null. */
export const emptyIsNull = {
  setValueAs: (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? null : value),
}

/** The same for a whole number; what is no number stays, so that the schema can say so. */
export const emptyIsNullNumber = {
  setValueAs: (value: unknown): unknown => {
    if (typeof value !== 'string') return value
    return value.trim() === '' ? null : Number(value)
  },
}
