/** The value under a key of something of unknown shape, an object or a function; `undefined` where there is none. */
export const pick = (value: unknown, key: string): unknown => {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return undefined
  const found = Object.entries(value).find(([name]) => name === key)
  return found?.[1]
}
