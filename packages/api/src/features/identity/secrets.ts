import { createHash, randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// argon2id (the library's default), OWASP's second profile: 19 MiB, two passes (ASVS 5.0 11.4.2).
const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password or PIN; slow on purpose, so never inside a transaction. */
export const hashSecret = (secret: string): Promise<string> => hash(secret.normalize('NFKC'), argon2)

let decoy: Promise<string> | undefined

/** Checks a secret. Without a stored hash it works as long and answers no, so that both look the same. */
export const verifySecret = async (stored: string | null, secret: string): Promise<boolean> => {
  decoy ??= hashSecret(randomBytes(16).toString('hex'))
  const matches = await verify(stored ?? (await decoy), secret.normalize('NFKC'))
  return stored !== null && matches
}

/** 32 random bytes for a cookie; the database keeps only their hash. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

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
