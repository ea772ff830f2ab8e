import { randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A number that a person can read out over the telephone and that finds the log line: `K7M2-40QX`. */
export const reference = (): string => {
  const signs = Array.from(randomBytes(8), (byte) => alphabet[byte % 32]).join('')
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}
