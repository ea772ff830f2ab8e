/**
 * The key under which names are sorted and searched: lower case, without accents and punctuation.
 * Folding happens here and not in SQL because `unaccent` is not immutable.
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** "Siti Aminah" → "S. A." — all that a search outside one's own cases may show. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 3)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`)
    .join(' ')
