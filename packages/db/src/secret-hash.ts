import { hash, verify } from '@node-rs/argon2'

// argon2id (the library's default), OWASP's second profile: 19 MiB, two passes (ASVS 5.0 11.4.2).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password or PIN; slow on purpose, so never inside a transaction. */
export const hashSecret = (secret: string): Promise<string> => hash(secret.normalize('NFKC'), cost)

/** Whether a secret is the hashed one. */
export const matchesSecret = (stored: string, secret: string): Promise<boolean> =>
  verify(stored, secret.normalize('NFKC'))
