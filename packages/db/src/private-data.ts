import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keys that never enter the database, derived from the installation's secret, one for each purpose. */
export type PrivateData = {
  seal: (nik: string, context: string) => Buffer
  unseal: (cipher: Buffer, context: string) => string
  hashNik: (nik: string) => Buffer
  hashActivationCode: (code: string) => Buffer
  /** Keyed, because a body may hold a NIK and a plain hash of the rest could be searched. */
  hashBody: (canonicalBody: string) => Buffer
}

const nonceBytes = 12
const tagBytes = 16

const derive = (secret: string, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', `titian ${purpose}`, 32))

/**
 * The only secret that the portal's process gets. What both hosts need derives from it, and nothing leads back to
 * the installation's secret, its database passwords or the NIK's key.
 */
export const portalSecretFrom = (secret: string): string => derive(secret, 'portal').toString('base64url')

/**
 * AES-256-GCM for the NIK, bound to its record by `context`, and keyed hashes.
 * Layout of the cipher: 12 bytes nonce, 16 bytes tag, then the text.
 * @param secret the installation's secret; the portal, which never unseals, gives its own for both
 */
export const privateDataFrom = (
  secret: string,
  portalSecret: string = portalSecretFrom(secret),
): PrivateData => {
  const nikKey = derive(secret, 'nik encryption')
  const nikIndexKey = derive(secret, 'nik index')
  const codeKey = derive(portalSecret, 'activation code')
  const bodyKey = derive(portalSecret, 'action body')
  return {
    seal: (nik, context) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', nikKey, nonce).setAAD(Buffer.from(context))
      const text = Buffer.concat([cipher.update(nik, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), text])
    },
    unseal: (stored, context) => {
      const decipher = createDecipheriv('aes-256-gcm', nikKey, stored.subarray(0, nonceBytes))
        .setAAD(Buffer.from(context))
        .setAuthTag(stored.subarray(nonceBytes, nonceBytes + tagBytes))
      return Buffer.concat([
        decipher.update(stored.subarray(nonceBytes + tagBytes)),
        decipher.final(),
      ]).toString('utf8')
    },
    hashNik: (nik) => createHmac('sha256', nikIndexKey).update(nik).digest(),
    hashActivationCode: (code) => createHmac('sha256', codeKey).update(code).digest(),
    hashBody: (canonicalBody) => createHmac('sha256', bodyKey).update(canonicalBody).digest(),
  }
}
