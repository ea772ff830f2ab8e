import { DomainError } from '@titian/domain'
import { hashToken, type SignedInContext } from '../../../core'
import { hashSecret, verifySecret } from '../secrets'
import { refuseWhileBlocked } from './sign-in'

/**
 * Replaces a password or PIN; every other session of the person ends.
 * @throws DomainError BAD_INPUT `current_secret_wrong`, `secret_unchanged`, TOO_MANY `too_many_attempts`
 */
export const changeSecret = async (
  { services, sessionToken }: SignedInContext,
  { current, next }: { current: string; next: string },
) => {
  const { identity } = services.database
  const tokenHash = hashToken(sessionToken)
  const own = await identity.ownSecret(tokenHash)
  refuseWhileBlocked(own.blockedSeconds)
  if (!(await verifySecret(own.secretHash, current))) {
    throw new DomainError('BAD_INPUT', 'current_secret_wrong', 'Yang sekarang tidak cocok.', 'current')
  }
  if (current === next)
    throw new DomainError('BAD_INPUT', 'secret_unchanged', 'Pilih yang berbeda dari yang sekarang.', 'next')
  await identity.changeSecret(tokenHash, await hashSecret(next))
  return { done: true as const }
}
