/** What stands under the keys in a JSON text; undefined where there is nothing. */
export const valueAt = (text: string, ...keys: readonly string[]): unknown => {
  let value: unknown = JSON.parse(text)
  for (const key of keys) value = fieldOf(value, key)
  return value
}

export const fieldOf = (value: unknown, key: string): unknown => {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return undefined
  return Object.entries(value).find(([name]) => name === key)?.[1]
}
