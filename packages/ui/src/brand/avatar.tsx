export type AvatarProps = {
  name: string
  size?: 'small' | 'medium' | 'large' | undefined
  /** True where the name stands beside it, so that it is not read twice. */
  decorative?: boolean | undefined
}

/** Initials of a person on a round ground. */
export function Avatar({ name, size = 'medium', decorative = false }: AvatarProps) {
  const className = `tt-avatar tt-avatar--${size}`
  if (decorative)
    return (
      <span className={className} aria-hidden="true">
        {initials(name)}
      </span>
    )
  return (
    <span className={className} role="img" aria-label={name}>
      {initials(name)}
    </span>
  )
}

const TITLES = new Set([
  'ibu',
  'bu',
  'bapak',
  'pak',
  'hj',
  'h',
  'hajjah',
  'haji',
  'dr',
  'dra',
  'drs',
  'ir',
  'prof',
])

/** First letters of the first and the last name, without titles and degrees: "Hj. Rina Sari, S.E." → "RS". */
export function initials(name: string): string {
  const words = (name.split(',')[0] ?? '').split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const names = words.filter((word) => !TITLES.has(word.replace('.', '').toLowerCase()))
  const kept = names.length > 0 ? names : words
  const [first = '?', last] = [kept[0], kept.length > 1 ? kept.at(-1) : undefined]
  return [first, last].map((word) => word?.[0]?.toUpperCase() ?? '').join('')
}
