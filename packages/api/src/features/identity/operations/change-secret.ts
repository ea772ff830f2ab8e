import { DomainError } from '@titian/domain'
import type { SignedInContext } from '../../../core'
import { hashSecret, hashToken, verifySecret } from '../secrets'

/**
 * Replaces a password or PIN; every other session of the person ends.
 * @throws DomainError BAD_INPUT `current_secret_wrong`, `secret_unchanged`
 */
export const changeSecret = async (
  { services, sessionToken }: SignedInContext,
  { current, next }: { current: string; next: string },
) => {
  const { identity } = services.database
  const tokenHash = hashToken(sessionToken)
  if (!(await verifySecret(await identity.ownSecret(tokenHash), current))) {
    throw new DomainError('BAD_INPUT', 'current_secret_wrong', 'Yang sekarang tidak cocok.', 'current')
  }
  if (current === next)
    throw new DomainError('BAD_INPUT', 'secret_unchanged', 'Pilih yang berbeda dari yang sekarang.', 'next')
  await identity.changeSecret(tokenHash, await hashSecret(next))
  return { done: true as const }
}
