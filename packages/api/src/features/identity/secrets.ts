import { randomBytes, randomInt } from 'node:crypto'
import { hashSecret, matchesSecret } from '@titian/db'

export { hashSecret }

let decoy: Promise<string> | undefined

/** Checks a secret. Without a stored hash it works as long and answers no, so that both look the same. */
export const verifySecret = async (stored: string | null, secret: string): Promise<boolean> => {
  decoy ??= hashSecret(randomBytes(16).toString('hex'))
  const matches = await matchesSecret(stored ?? (await decoy), secret)
  return stored !== null && matches
}

/** 32 random bytes for a cookie; the database keeps only their hash. */
export const newToken = (): string => randomBytes(32).toString('base64url')

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eight signs of Crockford's base 32: 40 bits. */
export const newActivationCode = (): string =>
  Array.from({ length: 8 }, () => crockford[randomInt(32)]).join('')

/** Eight digits, the first not 0, as printed on her card. */
export const newCardNumber = (): string => String(randomInt(10_000_000, 100_000_000))

const words = [
  'amplang',
  'ulin',
  'rotan',
  'perahu',
  'sungai',
  'tenun',
  'aren',
  'haruan',
  'pandan',
  'titian',
  'kelubut',
  'anjat',
  'salai',
  'doyo',
  'jukung',
  'meranti',
]

/** A password to be used once: three words and four digits, easy to read out. */
export const newOneTimePassword = (): string =>
  [...Array.from({ length: 3 }, () => words[randomInt(words.length)]), String(randomInt(1000, 10_000))].join(
    '-',
  )
